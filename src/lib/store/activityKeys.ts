import { isToComplete } from '#lib/domain/completion.ts';
import { extraStarts } from '#lib/domain/extraStarts.ts';
import { lastOccurrence } from '#lib/domain/recurrence/lastOccurrence.ts';
import { ruleWeekdays } from '#lib/domain/recurrence/ruleWeekdays.ts';
import { fixedInstant } from '#lib/domain/reminders/fixedInstant.ts';
import { daysTouched, lastDayOf, spanOf } from '#lib/domain/span.ts';
import { addDays } from '#lib/domain/time/arithmetic.ts';
import { dayOf } from '#lib/domain/time/civil.ts';
import { weekday, type Weekday } from '#lib/domain/time/week.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { isOpen } from '#lib/model/status.ts';
import { aboutKeys } from './aboutKeys.ts';
import { lastOn } from './lastOn.ts';
import { overdueKeys } from './overdueKeys.ts';
import type { RowExtras } from './row.ts';
import { searchKey } from './searchKey.ts';
import { longestSpread } from './spread.ts';
import { takenKeys } from './takenKeys.ts';

/** Later than any day that people plan for. */
const forever = '9999-12-31';

const minutesOfDay = 24 * 60;
/** In days: nobody is reminded later than that after the start. */
const furthest = 366;

export type ActivityKeys = Pick<
	RowExtras,
	| '_first'
	| '_spread'
	| '_last'
	| '_lastOn'
	| '_from'
	| '_openEnded'
	| '_reminded'
	| '_about'
	| '_toComplete'
	| '_begun'
	| '_step'
	| '_taken'
	| '_openUntil'
>;

/** The weekdays that a long activity can touch, in its own wall clock. */
function weekdaysTouched(activity: Activity, start: Civil, days: number): Weekday[] {
	const { rrule } = activity.when;
	const begun = rrule === undefined ? [weekday(start)] : ruleWeekdays(rrule, start);
	const extra = extraStarts(activity, start).map(weekday);
	const reach = Array.from({ length: Math.min(days, 7) }, (_, after) => after);
	return [...new Set([...begun, ...extra].flatMap((day) => reach.map((after) => (((day + after - 1) % 7) + 1) as Weekday)))];
}

/** The first and the last day on which a repeating activity can take place; a day of margin covers other zones. */
function reachOf(activity: Activity, start: Civil): { from: Civil; last: Civil } {
	const { rrule, tz } = activity.when;
	const extra = extraStarts(activity, start).map(dayOf);
	const last = rrule === undefined ? start : lastOccurrence({ rrule, start, tz });
	const days = [dayOf(start), ...extra].sort();
	const from = addDays(days[0]!, -1);
	return last === undefined ? { from, last: forever } : { from, last: [dayOf(last), ...days].sort().at(-1)! };
}

/** A day after which no reminder of an activity is due any more; undefined for what reminds of nothing. */
function lastReminded({ reminders, status, when }: Activity, { _last }: ActivityKeys): Civil | undefined {
	if (!isOpen(status)) return undefined;
	const span = spanOf(when);
	const day = _last ?? (span && lastDayOf(span));
	const days = Object.values(reminders).flatMap((reminder) => {
		if (!reminder) return [];
		const { trigger } = reminder;
		if ('at' in trigger) return fixedInstant(trigger.at, when.tz) === undefined ? [] : [addDays(dayOf(trigger.at), 2)];
		const after = Math.min(furthest, Math.ceil(Math.max(0, -trigger.minutesBefore) / minutesOfDay));
		return day === undefined ? [] : [day === forever ? forever : addDays(day, 2 + after)];
	});
	return days.sort().at(-1);
}

/** The day on which work on an open task may begin, when it is due later: until then only this key finds it. */
function begunOf({ status, when: { start, due, rrule } }: Activity): Pick<ActivityKeys, '_begun'> {
	if (start === undefined || due === undefined || rrule !== undefined || !isOpen(status)) return {};
	return dayOf(start) < dayOf(due) ? { _begun: dayOf(start) } : {};
}

/** The thread in which something is planned; a series may be over by now, which a key cannot know. */
function stepOf({ status, threadId }: Activity): Pick<ActivityKeys, '_step'> {
	return threadId !== undefined && isOpen(status) ? { _step: threadId } : {};
}

/**
 * The keys that an activity is found by for a range of days. What lies within one day has `_first`, what lasts for a
 * week at most `_spread`, its first day; what is longer or repeats has `_last` instead, a day on which it is certainly
 * over, `_lastOn`, the same for each weekday it can touch, and `_from`, so that a range reads the days asked for plus
 * the long ones. `_reminded` is a day after which nothing
 * reminds of it, `_about` whom and what it is about and when, `_toComplete` what somebody has yet to complete, `_begun`
 * the day from which an open task can be done, `_step` the thread in which something open is a step, `_taken` whom and
 * what it takes and when, `_openUntil` by whom it is to be done and until when. What is in the trash has no keys.
 */
export function activityKeys(activity: Activity): ActivityKeys {
	if (activity.deletedAt !== undefined) return {};
	const place: ActivityKeys = placeKeys(activity);
	const toComplete = isToComplete(activity) && { _toComplete: 1 as const };
	const keys = {
		...place,
		...takenKeys(activity, place),
		...aboutKeys(activity),
		...begunOf(activity),
		...toComplete,
		...stepOf(activity),
		...overdueKeys(activity),
	};
	const reminded = lastReminded(activity, keys);
	return reminded === undefined ? keys : { ...keys, _reminded: reminded };
}

function placeKeys(activity: Activity): ActivityKeys {
	const span = spanOf(activity.when);
	if (!span) return { _openEnded: 1 };
	const repeats = activity.when.rrule !== undefined || Object.keys(activity.rdates).length > 0;
	const days = daysTouched(span);
	if (!repeats && days === 1) return { _first: searchKey(span.start, activity.when.tz) };
	if (!repeats && days <= longestSpread) return { _spread: dayOf(span.start) };
	const reach = repeats ? reachOf(activity, span.start) : { from: addDays(dayOf(span.start), -1), last: dayOf(span.start) };
	const last = reach.last === forever ? forever : addDays(reach.last, days + 1);
	const touched = weekdaysTouched(activity, span.start, days);
	return { _from: reach.from, _last: last, _lastOn: touched.map((day) => lastOn(day, last)) };
}
