import type { Occurrence } from '#lib/domain/occurrence.ts';
import { isBusyOnly } from '#lib/domain/sharing/busyActivities.ts';
import { addDays, addMinutes, minutesBetween } from '#lib/domain/time/arithmetic.ts';
import type { ClockChange } from '#lib/domain/time/clockChanges.ts';
import { weekday } from '#lib/domain/time/week.ts';
import type { Civil, Json } from '#lib/model/scalars.ts';
import type { HueOf } from './look.ts';
import { lookOf } from './look.ts';
import type { Rest } from './capOverlaps.ts';
import { shownEnd } from './shownEnd.ts';

/** An event as the calendar component takes it: floating times, which it neither reads as nor turns into instants. */
export interface GridEvent {
	id: string;
	start: string;
	end: string;
	allDay: boolean;
	display?: 'auto' | 'background';
	editable?: boolean;
	durationEditable?: boolean;
	classNames: string[];
}

/** `2026-11-24T10:00:00`: with seconds, as the component wants it; a day gets midnight. */
const floating = (civil: Civil) => (civil.length === 10 ? `${civil}T00:00:00` : `${civil}:00`);

/** Shorter blocks, in minutes, are too low for a finger to find an edge of them. */
const low = 45;

function classesOf(occurrence: Occurrence, now: Civil, hueOf: HueOf, selected: boolean): string[] {
	const look = lookOf(occurrence, now);
	const states = {
		past: look.past,
		closed: look.done || look.cancelled,
		uncertain: look.uncertain,
		task: look.task,
		low: minutesBetween(occurrence.start, shownEnd(occurrence)) < low,
		selected,
		'busy-only': isBusyOnly(occurrence.activity),
	};
	const names = Object.entries(states).filter(([, on]) => on);
	return [`hue-${hueOf(occurrence)}`, ...names.map(([name]) => `is-${name}`)];
}

/** Occurrences for the component; its whole object is small, and details are looked up by id. */
export function occurrenceEvents(occurrences: readonly Occurrence[], now: Civil, hueOf: HueOf, selected?: string): GridEvent[] {
	return occurrences.map((occurrence) => ({
		id: occurrence.key,
		start: floating(occurrence.start),
		end: floating(shownEnd(occurrence)),
		allDay: occurrence.wholeDay,
		...(isBusyOnly(occurrence.activity) && { editable: false }),
		durationEditable: occurrence.end !== occurrence.start && occurrence.own.due === undefined,
		classNames: classesOf(occurrence, now, hueOf, occurrence.key === selected),
	}));
}

/** Crowds that do not fit side by side, as one block each. */
export function restEvents(rests: readonly Rest[]): GridEvent[] {
	return rests.map(({ key, start, end }) => ({
		id: key,
		start: floating(start),
		end: floating(end),
		allDay: false,
		editable: false,
		classNames: ['is-rest'],
	}));
}

/** The hours that the clocks skip or show twice, marked in their day. */
export function changeEvents(changes: readonly ClockChange[]): GridEvent[] {
	return changes.map(({ day, from, to, kind }) => ({
		id: changeKey(day),
		start: floating(from),
		end: floating(to),
		allDay: false,
		display: 'background',
		classNames: ['clock-change', `is-${kind}`],
	}));
}

/** What the mark of a change of clocks is called among the events. */
export const changeKey = (day: Civil) => `clocks ${day}`;

/** Hours of a day in which nobody works, quietly tinted: from–to, as clocks show them. */
export const offEvent = (day: Civil, from: string, to: string): GridEvent => ({
	id: `off ${day} ${from}`,
	start: `${day}T${from}:00`,
	end: `${day}T${to}:00`,
	allDay: false,
	display: 'background',
	classNames: ['off-hours'],
});

/** The hours outside working time, quietly tinted; and the line of the present minute. */
export function groundEvents(from: Civil, to: Civil, now: Civil, workingHours: Json | undefined): GridEvent[] {
	const ground: GridEvent[] = [];
	const hours = workingHours as Partial<Record<string, [string, string][]>> | undefined;
	for (let day = from; day < to; day = addDays(day, 1)) {
		const spans = hours?.[weekday(day)] ?? [];
		const edges = ['00:00', ...spans.flat(), '24:00'];
		for (let at = 0; at < edges.length; at += 2) if (edges[at] !== edges[at + 1]) ground.push(offEvent(day, edges[at]!, edges[at + 1]!));
	}
	const today = now.slice(0, 10);
	if (today >= from && today < to) {
		ground.push({
			id: 'now',
			start: floating(now),
			end: floating(addMinutes(now, 1)),
			allDay: false,
			display: 'background',
			classNames: ['now-line'],
		});
	}
	return ground;
}
