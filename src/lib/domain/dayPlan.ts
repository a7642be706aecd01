import { priorities, type Activity } from '#lib/model/activity.ts';
import type { Civil, Tz, Uuid } from '#lib/model/scalars.ts';
import { isOpen } from '#lib/model/status.ts';
import type { Occurrence } from './occurrence.ts';
import { performersOf } from './performersOf.ts';
import { dayOf } from './time/civil.ts';
import { civilOf } from './time/zone.ts';
import { undated } from './undated.ts';

/** What one member has to do on a day, in blocks (model §7). */
export interface DayPlan {
	/** Still open, though its time is over. */
	overdue: Occurrence[];
	wholeDay: Occurrence[];
	timed: Occurrence[];
	tasks: Occurrence[];
	openEnded: Occurrence[];
	done: Occurrence[];
}

export interface DayPlanQuestion {
	/**
	 * Occurrences up to the end of the day, and those of tasks begun by then; those of days before count as overdue while
	 * they are open.
	 */
	occurrences: readonly Occurrence[];
	openEnded: readonly Activity[];
	memberId: Uuid;
	/** The present minute, in the zone of the occurrences. */
	now: Civil;
	/** That zone. */
	tz: Tz;
}

const byPriority = (one: Occurrence, other: Occurrence) =>
	priorities.indexOf(one.activity.priority) - priorities.indexOf(other.activity.priority) ||
	one.activity.subject.localeCompare(other.activity.subject);

/** What waits longest comes first among equals: days out of order would have to be searched for. */
const byPriorityAndTime = (one: Occurrence, other: Occurrence) =>
	priorities.indexOf(one.activity.priority) - priorities.indexOf(other.activity.priority) ||
	one.end.localeCompare(other.end) ||
	byPriority(one, other);

const isOver = ({ wholeDay, start, end }: Occurrence, now: Civil) =>
	wholeDay ? end <= now.slice(0, 10) : (end === start ? start : end) <= now;

/** The day on which something was completed, by the clocks of a zone; where nobody knows, the day it took place. */
function dayDone({ completedAt }: Activity, start: Civil, tz: Tz): Civil {
	return dayOf(completedAt === undefined ? start : civilOf(Date.parse(completedAt), tz));
}

/**
 * The day plan of a member: open work he performs, and what he has done today; timed by start, all else by priority,
 * then subject; what is overdue by priority, then time. A repeating activity is never overdue by a missed day.
 */
export function dayPlan({ occurrences, openEnded, memberId, now, tz }: DayPlanQuestion): DayPlan {
	const today = now.slice(0, 10);
	const mine = (activity: Activity) => performersOf(activity).includes(memberId);
	const own = occurrences.filter(({ activity }) => mine(activity));
	const open = own.filter(({ activity }) => isOpen(activity.status));
	const overdue = open.filter((one) => isOver(one, now) && one.recurrenceId === undefined);
	const ahead = open.filter((one) => !isOver(one, now) || (one.recurrenceId !== undefined && one.start.slice(0, 10) === today));
	const tasks = ahead.filter(({ activity }) => activity.kind === 'task');
	const others = ahead.filter(({ activity }) => activity.kind !== 'task');
	const undatedOwn = openEnded.filter(mine).map(undated);
	const done = [...own, ...undatedOwn].filter(
		({ activity, start }) => activity.status === 'done' && dayDone(activity, start, tz) === today,
	);
	return {
		overdue: overdue.sort(byPriorityAndTime),
		wholeDay: others.filter((one) => one.wholeDay).sort(byPriority),
		timed: others.filter((one) => !one.wholeDay),
		tasks: tasks.sort(byPriority),
		openEnded: undatedOwn.filter(({ activity }) => isOpen(activity.status)).sort(byPriority),
		done: done.sort(byPriority),
	};
}
