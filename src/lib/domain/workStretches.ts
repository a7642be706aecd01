import type { Civil, Tz } from '#lib/model/scalars.ts';
import type { Hours } from './offHours.ts';
import { joinedStretches, type Stretch } from './stretch.ts';
import { addDays } from './time/arithmetic.ts';
import { atTime } from './time/civil.ts';
import { weekday } from './time/week.ts';
import { instantOf, isZone } from './time/zone.ts';
import { hoursOn, type HourSpan } from './workingHours.ts';

/** In which time something is looked for. */
export interface WorkSpan {
	/** The first day, in `tz`, and how many there are. */
	first: Civil;
	days: number;
	tz: Tz;
	/** When each of them works; of whom nothing is known, from 08:00 to 18:00, Monday to Friday. Nobody: at any hour. */
	workingHours: readonly Hours[];
	/** Clock times of `tz` within which it is to be on each day. */
	between?: HourSpan | undefined;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const usualHours: HourSpan = ['08:00', '18:00'];
const wholeDay: HourSpan = ['00:00', '24:00'];

function daysFrom(first: Civil, count: number): Civil[] {
	return Array.from({ length: count }, (_, n) => addDays(first, n));
}

function between(day: Civil, [opens, closes]: HourSpan, tz: Tz): Stretch {
	return { from: instantOf(atTime(day, opens), tz), to: instantOf(atTime(day, closes), tz) };
}

/** When somebody works, in order; in his zone a day may begin before, or end after, it does in another. */
function worked({ first, days, tz }: WorkSpan, { workingHours, tz: his }: Hours): Stretch[] {
	const zone = isZone(his) ? his : tz;
	const known = weekdays.some((one) => hoursOn(workingHours, one).length > 0);
	const hoursOf = (one: number) => (known ? hoursOn(workingHours, one) : one <= 5 ? [usualHours] : []);
	const all = daysFrom(addDays(first, -1), days + 2);
	return joinedStretches(all.flatMap((day) => hoursOf(weekday(day)).map((span) => between(day, span, zone))));
}

/** What two lists of stretches, each in order, have in common. */
function common(ones: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
	const shared: Stretch[] = [];
	for (let one = 0, other = 0; one < ones.length && other < others.length;) {
		const [a, b] = [ones[one]!, others[other]!];
		const from = Math.max(a.from, b.from);
		const to = Math.min(a.to, b.to);
		if (from < to) shared.push({ from, to });
		if (a.to <= b.to) one++;
		else other++;
	}
	return shared;
}

/** The stretches of time in which all of them work, in order; none goes beyond a day of `tz`. */
export function workStretches(span: WorkSpan): Stretch[] {
	const days = daysFrom(span.first, span.days).map((day) => between(day, span.between ?? wholeDay, span.tz));
	return span.workingHours.map((hours) => worked(span, hours)).reduce(common, days);
}
