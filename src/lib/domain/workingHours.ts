import type { Civil, Json } from '#lib/model/scalars.ts';
import { atTime } from './time/civil.ts';
import { weekday } from './time/week.ts';

/** From–to on one day, as clocks show it. */
export type HourSpan = readonly [from: string, to: string];

const time = /^([01]\d|2[0-3]):[0-5]\d$/;

function isSpan(value: Json): value is [string, string] {
	return Array.isArray(value) && value.length === 2 && value.every((end) => typeof end === 'string' && time.test(end));
}

/** The working hours of an ISO weekday as a member's record has them; what it says wrongly is left out. */
export function hoursOn(workingHours: Json | undefined, weekday: number): HourSpan[] {
	if (typeof workingHours !== 'object' || workingHours === null || Array.isArray(workingHours)) return [];
	const spans = workingHours[String(weekday)];
	return Array.isArray(spans) ? spans.filter(isSpan) : [];
}

/** When a day begins for those who have no working hours on it. */
const usualMorning = '09:00';

/** When work begins on a day. */
export function startOfWork(workingHours: Json | undefined, day: Civil): Civil {
	return atTime(day, hoursOn(workingHours, weekday(day))[0]?.[0] ?? usualMorning);
}

/** Whether spans of one day are in order: each ends after its start, and none begins before the last one has ended. */
export function hoursFit(spans: readonly HourSpan[]): boolean {
	const inOrder = [...spans].sort(([one], [other]) => (one < other ? -1 : 1));
	return inOrder.every(([from, to], index) => time.test(from) && time.test(to) && from < to && (inOrder[index - 1]?.[1] ?? '') <= from);
}

/** The working hours with those of one weekday replaced. */
export function withHours(workingHours: Json | undefined, weekday: number, spans: readonly HourSpan[]): Json {
	const days = [1, 2, 3, 4, 5, 6, 7].map((day) => [day, day === weekday ? spans : hoursOn(workingHours, day)] as const);
	const working = days.filter(([, held]) => held.length > 0);
	return Object.fromEntries(working.map(([day, held]) => [day, [...held].sort().map(([from, to]) => [from, to])]));
}
