import { expand } from '#lib/domain/recurrence/expand.ts';
import { exportRule } from '#lib/domain/recurrence/exportRule.ts';
import { formatRule } from '#lib/domain/recurrence/formatRule.ts';
import { firstOccurrence } from '#lib/domain/recurrence/nextOccurrences.ts';
import { spanFrom } from '#lib/domain/occurrencesOf.ts';
import { spanOf } from '#lib/domain/span.ts';
import { dayOf, isDay } from '#lib/domain/time/civil.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Civil } from '#lib/model/scalars.ts';
import type { When } from '#lib/model/when.ts';
import { ownStart } from '../ownProperty.ts';
import { componentOf } from './component.ts';
import { plainLine } from './contentLine.ts';
import type { ExportContext } from './exportContext.ts';
import { timeLine } from './timeLine.ts';

/** Times of a rule that the standard has no words for are written out one by one, so many at most. */
const mostWrittenOut = 200;

interface Repeats {
	start: Civil;
	rule: string | undefined;
	/** Starts beside the rule. */
	more: Civil[];
}

/**
 * How a repeating activity is told: it must begin with an occurrence, for programs differ on a start that the rule does
 * not match, and Daybook leaves it out.
 */
function repeatsOf({ when: { rrule, tz }, rdates }: Activity, start: Civil): Repeats {
	const alike = Object.keys(rdates).filter((key) => isDay(key) === isDay(start));
	if (rrule === undefined) return { start, rule: undefined, more: alike };
	const series = { rrule, start, tz };
	const rule = exportRule(series);
	const first = firstOccurrence(series) ?? start;
	if (rule) return { start: first, rule: formatRule(rule), more: alike };
	const { occurrences } = expand(series, { from: first, to: '9999-12-31', limit: mostWrittenOut });
	return {
		start: first,
		rule: undefined,
		more: [...new Set([...occurrences, ...alike])].filter((key) => key !== first),
	};
}

function repeatingLines(activity: Activity, context: ExportContext): string[] {
	const span = spanOf(activity.when);
	if (!span) return [];
	const { tz, end, due } = activity.when;
	const { start, rule, more } = repeatsOf(activity, span.start);
	const moved = spanFrom(start, span);
	const replaced = context.replacedIn(activity);
	const skipped = Object.keys(activity.exdates).filter((key) => !replaced.has(key) && isDay(key) === isDay(start));
	const hasEnd = componentOf[activity.kind] === 'VEVENT' && end !== undefined && due === undefined && moved.end > start;
	return [
		timeLine('DTSTART', start, tz),
		...(hasEnd ? [timeLine('DTEND', moved.end, tz)] : []),
		...(rule === undefined ? [] : [plainLine('RRULE', rule)]),
		...more.sort().map((time) => timeLine('RDATE', time, tz)),
		...skipped.sort().map((time) => timeLine('EXDATE', time, tz)),
	];
}

/** A start in the form of the due time: DTSTART and DUE must be of one type (RFC 5545 §3.8.2.3). */
function startLike(due: Civil | undefined, start: Civil): Civil {
	if (due === undefined || isDay(start) === isDay(due)) return start;
	return isDay(due) ? dayOf(start) : `${start}T00:00`;
}

/** When work on a task may begin and when it is due; what DTSTART cannot say of the start is in Daybook's own words. */
function taskLines({ start, due, tz }: When): string[] {
	const told = start === undefined ? undefined : startLike(due, start);
	// A start must lie before the due time (RFC 5545 §3.8.2.3).
	const begins = told !== undefined && (due === undefined || told < due);
	return [
		...(begins ? [timeLine('DTSTART', told, tz)] : []),
		...(due === undefined ? [] : [timeLine('DUE', due, tz)]),
		...(start === undefined || (begins && told === start) ? [] : [timeLine(ownStart, start, tz)]),
	];
}

/** DTSTART, DTEND or DUE, RRULE, RDATE and EXDATE of an activity; a repeating task is told by its due time, as it repeats by that. */
export function whenLines(activity: Activity, context: ExportContext): string[] {
	const { start, end, due, tz, rrule } = activity.when;
	const component = componentOf[activity.kind];
	if (rrule !== undefined || Object.keys(activity.rdates).length > 0) return repeatingLines(activity, context);
	if (component === 'VTODO') return taskLines(activity.when);
	const from = start ?? due;
	if (from === undefined) return [];
	const hasEnd = component === 'VEVENT' && end !== undefined && isDay(end) === isDay(from) && end > from;
	return [timeLine('DTSTART', from, tz), ...(hasEnd ? [timeLine('DTEND', end, tz)] : [])];
}
