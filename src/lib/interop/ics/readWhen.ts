import { addDays, addMinutes } from '#lib/domain/time/arithmetic.ts';
import { dayOf, isDay, isValidCivil, timeOf } from '#lib/domain/time/civil.ts';
import { offsetAt } from '#lib/domain/time/offsets.ts';
import { civilOf, instantOf } from '#lib/domain/time/zone.ts';
import type { Civil, Tz } from '#lib/model/scalars.ts';
import type { When } from '#lib/model/when.ts';
import type { EntryContext } from './entryContext.ts';
import type { EntryProperties } from './entryProperties.ts';
import { clockIn, placeTime, type PlacedTime } from './placeTime.ts';
import { ownStart } from './ownProperty.ts';
import type { Property } from './property.ts';
import { readDuration, type CalendarDuration } from './readDuration.ts';

const takeTime = (properties: EntryProperties, name: string, context: EntryContext): [Property, PlacedTime] | undefined => {
	const property = properties.take(name);
	const time = property && placeTime(property, context);
	if (property && !time) properties.keep(property);
	return property && time && [property, time];
};

/** Whether a zone's clocks stand still, so that a series in UTC can be told in it without changing an hour. */
function standsStill(tz: Tz, at: number): boolean {
	const offset = offsetAt(tz, at);
	return Array.from({ length: 36 }, (_, month) => at + month * 30.4 * 86_400_000).every((moment) => offsetAt(tz, moment) === offset);
}

/** Whether the clocks of a zone can say a time: not the second of two equal hours, nor a year with five digits. */
function canSay(tz: Tz, time: PlacedTime): boolean {
	const clock = clockIn(time, tz);
	return isValidCivil(clock) && (isDay(clock) || instantOf(clock, tz) === instantOf(time.civil, time.tz));
}

/**
 * The zone in which an activity is kept: its own, but a time in UTC goes to the calendar's where that is safe. `ends` is
 * a further time that must be told in it.
 */
export function homeZone(time: PlacedTime, repeats: boolean, context: EntryContext, ends = time): Tz {
	const { calendarZone } = context;
	if (!time.utc) return time.tz;
	if (!canSay(calendarZone, time) || !canSay(calendarZone, ends)) return 'UTC';
	if (!repeats) return calendarZone;
	const there = clockIn(time, calendarZone);
	const safe = dayOf(there) === dayOf(time.civil) && standsStill(calendarZone, instantOf(time.civil, 'UTC'));
	return safe ? calendarZone : 'UTC';
}

/** The civil time a duration later: days by the calendar, seconds exactly (RFC 5545 §3.3.6). */
export function later(civil: Civil, { days, seconds }: CalendarDuration, tz: Tz): Civil {
	const shifted = addDays(civil, days);
	if (seconds === 0) return shifted;
	if (isDay(civil)) return addDays(shifted, Math.ceil(seconds / 86_400));
	return civilOf(instantOf(shifted, tz) + seconds * 1000, tz);
}

/** An end in the form of the start; seconds of an end count up, so that 23:59:59 is midnight. */
function endLike(start: Civil, time: PlacedTime, tz: Tz): Civil {
	const clock = clockIn(time, tz);
	const end = time.seconds >= 30 && !isDay(clock) ? addMinutes(clock, 1) : clock;
	if (isDay(start) === isDay(end)) return end;
	if (isDay(end)) return `${end}T00:00`;
	return timeOf(end) === '00:00' ? dayOf(end) : addDays(dayOf(end), 1);
}

/** What a component says of its end: when it is, or how long after the start. */
type GivenEnd = { property: Property } & ({ time: PlacedTime } | { duration: CalendarDuration });

function takeDuration(properties: EntryProperties, context: EntryContext) {
	const property = properties.take('DURATION');
	if (!property) return undefined;
	const duration = readDuration(property.value);
	if (duration) return { property, duration };
	context.warn('durationRefused', property.value.slice(0, 200));
	properties.keep(property);
	return undefined;
}

function takeEnd(properties: EntryProperties, context: EntryContext): GivenEnd | undefined {
	const given = takeTime(properties, 'DTEND', context);
	return given ? { property: given[0], time: given[1] } : takeDuration(properties, context);
}

/** The end of something that begins at a time. */
function endAfter(start: PlacedTime, end: GivenEnd | undefined): PlacedTime {
	if (!end) return start;
	return 'time' in end ? end.time : { ...start, civil: later(start.civil, end.duration, start.tz) };
}

function readEnd(start: Civil, tz: Tz, given: GivenEnd | undefined, properties: EntryProperties, context: EntryContext): Civil | undefined {
	const read = given && ('time' in given ? endLike(start, given.time, tz) : later(start, given.duration, tz));
	const end = read !== undefined && isValidCivil(read) ? read : undefined;
	const least = isDay(start) ? addDays(start, 1) : start;
	if (end !== undefined && end >= start) return end < least ? least : end;
	if (given) {
		context.warn(end === undefined ? 'dateUnreadable' : 'endBeforeStart', given.property.line);
		properties.keep(given.property);
	}
	return isDay(start) && isValidCivil(least) ? least : undefined;
}

/** Exchange writes whole days from midnight to midnight and says so beside. */
function isWholeDay(start: Civil, end: Civil | undefined, properties: EntryProperties): boolean {
	if (!/^TRUE$/i.test(properties.look('X-MICROSOFT-CDO-ALLDAYEVENT')?.value.trim() ?? '')) return false;
	return timeOf(start) === '00:00' && (end === undefined || timeOf(end) === '00:00');
}

/** When an event takes place. An event without a start begins at `instead`, else at its end; without either it has no time. */
export function readEventWhen(
	properties: EntryProperties,
	repeats: boolean,
	context: EntryContext,
	instead?: { property: Property; time: PlacedTime },
): When {
	const given = takeTime(properties, 'DTSTART', context) ?? (instead && [instead.property, instead.time]);
	if (!given) {
		const end = takeTime(properties, 'DTEND', context);
		context.warn('startMissing', end?.[0].line ?? '');
		if (!end) return { tz: context.viewerZone };
		const tz = homeZone(end[1], false, context);
		const clock = clockIn(end[1], tz);
		return { start: isDay(clock) ? addDays(clock, -1) : clock, end: clock, tz };
	}
	const [property, time] = given;
	const givenEnd = takeEnd(properties, context);
	const tz = homeZone(time, repeats, context, endAfter(time, givenEnd));
	const start = clockIn(time, tz);
	if (time.seconds > 0) context.warn('secondsRounded', property.line);
	const end = readEnd(start, tz, givenEnd, properties, context);
	if (!isWholeDay(start, end, properties)) return { start, ...(end !== undefined && { end }), tz };
	const last = end !== undefined && dayOf(end) > dayOf(start) ? dayOf(end) : addDays(dayOf(start), 1);
	return { start: dayOf(start), end: last, tz };
}

/** The start of a task as Daybook wrote it beside a DTSTART that says it less well, or not at all; nobody has moved it since. */
function exactStart(
	told: Civil | undefined,
	due: Civil | undefined,
	tz: Tz,
	properties: EntryProperties,
	context: EntryContext,
): Civil | undefined {
	const own = takeTime(properties, ownStart, context);
	const start = own && clockIn(own[1], tz);
	if (start === undefined) return told;
	const holds = told === undefined ? due !== undefined && dayOf(start) <= dayOf(due) : dayOf(told) === dayOf(start);
	return holds ? start : told;
}

/** When a task is to be done; a repeating task without a start repeats from its due time. */
export function readTaskWhen(properties: EntryProperties, repeats: boolean, context: EntryContext): When {
	const given = takeTime(properties, 'DTSTART', context);
	const dueGiven = takeTime(properties, 'DUE', context);
	const duration = dueGiven ? undefined : takeDuration(properties, context)?.duration;
	const anchor = given?.[1] ?? dueGiven?.[1];
	if (!anchor) return { tz: context.viewerZone };
	const tz = homeZone(anchor, repeats, context);
	const start = given && clockIn(given[1], tz);
	const counted = start !== undefined && duration ? later(start, duration, tz) : undefined;
	// A DUE that is a day counts in full, an end that is a day does not.
	const reckoned = counted !== undefined && isDay(counted) && start !== undefined && counted > start ? addDays(counted, -1) : counted;
	const due = dueGiven ? clockIn(dueGiven[1], tz) : reckoned;
	if (start !== undefined && due !== undefined && due < dayOf(start)) {
		context.warn('endBeforeStart', dueGiven?.[0].line ?? due);
		if (given) properties.keep(given[0]);
		return { ...(repeats && { start: due }), due, tz };
	}
	const from = exactStart(start, due, tz, properties, context) ?? (repeats ? due : undefined);
	return { ...(from !== undefined && { start: from }), ...(due !== undefined && { due }), tz };
}

/** The day or time a note is about. */
export function readNoteWhen(properties: EntryProperties, context: EntryContext): When {
	const given = takeTime(properties, 'DTSTART', context);
	if (!given) return { tz: context.viewerZone };
	const tz = homeZone(given[1], false, context);
	return { start: clockIn(given[1], tz), tz };
}
