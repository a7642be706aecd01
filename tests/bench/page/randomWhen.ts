import { addDays, addMinutes, daysBetween } from '#lib/domain/time/arithmetic.ts';
import { isDay } from '#lib/domain/time/civil.ts';
import { weekday } from '#lib/domain/time/week.ts';
import type { ActivityKind } from '#lib/model/activity.ts';
import type { Civil } from '#lib/model/scalars.ts';
import type { When } from '#lib/model/when.ts';
import type { Firm } from './firm.ts';

const lags = [
	[0, 2],
	[0, 4],
	[3, 14],
	[3, 14],
	[15, 35],
] as const;

/** Days from planning to doing: mostly soon, now and then a month ahead. */
function dayToDo({ random }: Firm, planned: Civil): Civil {
	const [from, to] = random.pick(lags);
	const day = addDays(planned, random.int(from, to));
	return weekday(day) > 5 ? addDays(day, 2) : day;
}

/** An hour of the working day. */
function timed({ random, tz }: Firm, day: Civil): When {
	const start = addMinutes(`${day}T08:00`, 15 * random.int(0, 36));
	return { start, end: addMinutes(start, random.pick([15, 30, 30, 45, 60, 60, 90, 120])), tz };
}

/** Most series end after some weeks or months; few have no end. */
function weekly(firm: Firm, day: Civil): When {
	const end = firm.random.chance(0.1) ? '' : `;COUNT=${firm.random.int(4, 20)}`;
	return { ...timed(firm, day), rrule: `FREQ=WEEKLY;INTERVAL=${firm.random.pick([1, 1, 2])}${end}` };
}

/** When an activity planned on a day is to be: three in a hundred repeat, four last for days, five are whole days. */
export function randomWhen(firm: Firm, planned: Civil, kind: ActivityKind): When {
	const { random, tz } = firm;
	const day = dayToDo(firm, planned);
	if (kind === 'task' && random.chance(0.25)) return { tz };
	if (kind === 'task') return { due: random.chance(0.7) ? day : `${day}T17:00`, tz };
	const share = random.int(0, 99);
	if (share < 3) return weekly(firm, day);
	if (share < 7) return { start: day, end: addDays(day, random.int(2, 6)), tz };
	if (share < 12) return { start: day, end: addDays(day, 1), tz };
	return timed(firm, day);
}

/** The same kind of time at another, decided on a day. */
export function moved(firm: Firm, when: When, decided: Civil): When {
	const day = dayToDo(firm, decided);
	if (when.start === undefined) return { due: day, tz: firm.tz };
	if (!isDay(when.start)) return { ...when, ...timed(firm, day) };
	return { ...when, start: day, end: addDays(day, daysBetween(when.start, when.end ?? addDays(when.start, 1))) };
}
