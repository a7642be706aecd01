import { formatRule } from '#lib/domain/recurrence/formatRule.ts';
import type { Rule } from '#lib/domain/recurrence/rule.ts';
import { splitRule } from '#lib/domain/recurrence/splitRule.ts';
import { addDays, addMinutes, daysBetween, minutesBetween } from '#lib/domain/time/arithmetic.ts';
import { isDay } from '#lib/domain/time/civil.ts';
import { occurrenceId } from '#lib/domain/occurrenceId.ts';
import type { Civil, SetOf } from '#lib/model/scalars.ts';
import type { ImportedActivity, ImportWarning } from './imported.ts';

/** A rule for occurrences that lie so many days later: exact where it names no dates, or weekdays only. */
function movedRule(rule: Rule, days: number): { rule: Rule; exact: boolean } {
	if (days % 7 === 0 || (rule.freq === 'WEEKLY' && !rule.byDay)) return { rule, exact: true };
	if (rule.freq !== 'WEEKLY') return { rule, exact: !Object.keys(rule).some((part) => part.startsWith('by')) };
	const byDay = rule.byDay?.map(({ weekday }) => ({
		weekday: (((((weekday - 1 + days) % 7) + 7) % 7) + 1) as typeof weekday,
	}));
	return { rule: { ...rule, ...(byDay && { byDay }) }, exact: true };
}

function moveKeys(from: SetOf<Civil>, key: Civil, move: (civil: Civil) => Civil): SetOf<Civil> {
	const moved: SetOf<Civil> = {};
	for (const held of Object.keys(from).filter((one) => one >= key)) {
		moved[move(held)] = true;
		Reflect.deleteProperty(from, held);
	}
	return moved;
}

/** A series from some occurrence on; a series that was never split has one part. */
export interface Part {
	series: ImportedActivity;
	/** The first occurrence of the part, as the series called it before it was split. */
	from: Civil;
	/** What an occurrence of the unsplit series is called in this part. */
	move: (key: Civil) => Civil;
}

function mover(from: Civil, to: Civil): Part['move'] {
	const days = daysBetween(from, to);
	const minutes = minutesBetween(from, to);
	return (key) => (isDay(key) ? addDays(key, days) : addMinutes(key, minutes));
}

/**
 * Carries out THISANDFUTURE (RFC 5545 §3.8.4.4): the series ends before the occurrence `from`, and the override becomes
 * a series of its own with the rest of the rule, the next part. Undefined if there is nothing before that occurrence or
 * the override has no time of the same form: then it stands as a plain replacement.
 */
export function splitFollowing(
	parts: readonly Part[],
	from: Civil,
	activity: ImportedActivity,
	warnings: ImportWarning[],
): Part | undefined {
	const part = parts.findLast((one) => one.from < from);
	const { start } = activity.when;
	if (!part || start === undefined || isDay(start) !== isDay(from)) return undefined;
	const { series } = part;
	const { when } = series;
	const key = part.move(from);
	const split =
		when.rrule === undefined || when.start === undefined
			? undefined
			: splitRule({ rrule: when.rrule, start: when.start, tz: when.tz }, key);
	if (!split) return undefined;
	const following = movedRule(split.tail, daysBetween(key, start));
	if (!following.exact) {
		warnings.push({ kind: 'followingApproximated', text: when.rrule ?? '', subject: activity.subject });
	}
	const move = mover(key, start);
	activity.id = occurrenceId(series.id, key);
	activity.when = { ...activity.when, rrule: activity.when.rrule ?? formatRule(following.rule) };
	activity.exdates = { ...moveKeys(series.exdates, key, move), ...activity.exdates };
	activity.rdates = { ...moveKeys(series.rdates, key, move), ...activity.rdates };
	series.when = { ...when, rrule: formatRule(split.head) };
	return { series: activity, from, move: mover(from, start) };
}
