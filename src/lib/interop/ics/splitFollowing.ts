import { expand } from '#lib/domain/recurrence/expand.ts';
import { formatRule } from '#lib/domain/recurrence/formatRule.ts';
import { parseRule } from '#lib/domain/recurrence/parseRule.ts';
import type { Rule } from '#lib/domain/recurrence/rule.ts';
import { addDays, addMinutes, daysBetween, minutesBetween } from '#lib/domain/time/arithmetic.ts';
import { isDay } from '#lib/domain/time/civil.ts';
import { civilOf, instantOf } from '#lib/domain/time/zone.ts';
import { occurrenceId } from '#lib/domain/occurrenceId.ts';
import type { Civil, SetOf } from '#lib/model/scalars.ts';
import type { When } from '#lib/model/when.ts';
import type { ImportedActivity, ImportWarning } from './imported.ts';

const basic = (civil: Civil) => civil.replace(/[-:]/g, '');

/** The last possible time before an occurrence, as an UNTIL (RFC 5545 §3.3.10): a day, or UTC. */
function untilBefore(key: Civil, tz: string): string {
	return isDay(key) ? basic(addDays(key, -1)) : `${basic(civilOf(instantOf(key, tz) - 60_000, 'UTC'))}00Z`;
}

const ruleOf = (when: When): Rule | undefined => {
	const parsed = parseRule(when.rrule ?? '');
	return 'rule' in parsed ? parsed.rule : undefined;
};

/** The rule for the occurrences from `key` on, moved by as many days as the first of them. */
function followingRule(rule: Rule, when: When, key: Civil, days: number): { rule: Rule; exact: boolean } {
	const { start = key, tz, rrule = '' } = when;
	const before = expand({ rrule, start, tz }, { from: start, to: key }).occurrences.length;
	const rest: Rule = { ...rule, ...(rule.count !== undefined && { count: Math.max(1, rule.count - before) }) };
	if (days % 7 === 0 || (rule.freq === 'WEEKLY' && !rule.byDay)) return { rule: rest, exact: true };
	if (rule.freq !== 'WEEKLY') return { rule: rest, exact: !Object.keys(rule).some((part) => part.startsWith('by')) };
	const moved = rule.byDay?.map(({ weekday }) => ({
		weekday: (((((weekday - 1 + days) % 7) + 7) % 7) + 1) as typeof weekday,
	}));
	return { rule: { ...rest, ...(moved && { byDay: moved }) }, exact: true };
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
	const rule = part && ruleOf(part.series.when);
	const { start } = activity.when;
	if (!part || !rule || start === undefined || isDay(start) !== isDay(from)) return undefined;
	const { series } = part;
	const key = part.move(from);
	const following = followingRule(rule, series.when, key, daysBetween(key, start));
	if (!following.exact) {
		warnings.push({ kind: 'followingApproximated', text: series.when.rrule ?? '', subject: activity.subject });
	}
	const move = mover(key, start);
	activity.id = occurrenceId(series.id, key);
	activity.when = { ...activity.when, rrule: activity.when.rrule ?? formatRule(following.rule) };
	activity.exdates = { ...moveKeys(series.exdates, key, move), ...activity.exdates };
	activity.rdates = { ...moveKeys(series.rdates, key, move), ...activity.rdates };
	const ended: Rule = { ...rule, until: untilBefore(key, series.when.tz) };
	delete ended.count;
	series.when = { ...series.when, rrule: formatRule(ended) };
	return { series: activity, from, move: mover(from, start) };
}
