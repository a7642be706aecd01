import { attendeesOf } from '#lib/domain/card/people.ts';
import { freeSlots, type FreeSlot, type SlotQuestion } from '#lib/domain/freeSlots.ts';
import { performersOf } from '#lib/domain/performersOf.ts';
import { resourcesOf } from '#lib/domain/resourcesOf.ts';
import { spanOf } from '#lib/domain/span.ts';
import { addDays, daysBetween, minutesBetween } from '#lib/domain/time/arithmetic.ts';
import { dayOf, isDay } from '#lib/domain/time/civil.ts';
import { civilOf, instantOf } from '#lib/domain/time/zone.ts';
import type { HourSpan } from '#lib/domain/workingHours.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Resource, ResourceKind } from '#lib/model/resource.ts';
import type { Civil, Uuid } from '#lib/model/scalars.ts';
import { hoursOfMember } from '../actions/hoursOfMember.ts';
import { activitiesTaking } from '../actions/inTheWay.ts';
import type { App } from '../shell/app.svelte.ts';

export const dayParts = ['work', 'morning', 'afternoon', 'any'] as const;
export type DayPart = (typeof dayParts)[number];

/** What somebody looks for: how long, when, and where. */
export interface SlotSearch {
	minutes: number;
	/** Days, both included. */
	from: Civil;
	to: Civil;
	part: DayPart;
	/** A resource, any of a kind, or none at all. */
	wanted?: { id: Uuid } | { kind: ResourceKind; capacity?: number };
}

/** How many slots are offered. */
const most = 5;
/** The most days looked at. */
const mostDays = 366;

const between: Partial<Record<DayPart, HourSpan>> = { morning: ['00:00', '12:00'], afternoon: ['12:00', '24:00'] };

/** What is looked for first: a time as long as the activity is, in the two weeks from its day on. */
export function searchFor({ when }: Pick<Activity, 'when'>, today: Civil): SlotSearch {
	const span = spanOf(when);
	const length = span && !isDay(span.start) ? minutesBetween(span.start, span.end) : 0;
	const from = span && dayOf(span.start) > today ? dayOf(span.start) : today;
	return { minutes: length > 0 && length < 1440 ? length : 60, from, to: addDays(from, 13), part: 'work' };
}

/** Who must be free for an activity: whoever does it, and the colleagues who attend. */
export function neededFor(activity: Activity): Uuid[] {
	return [...performersOf(activity), ...attendeesOf(activity)];
}

/** The resources that suit, the smallest that is large enough first; undefined where none is wanted. */
export function suiting(wanted: SlotSearch['wanted'], resources: readonly Resource[]): Uuid[] | undefined {
	if (!wanted) return undefined;
	if ('id' in wanted) return [wanted.id];
	const { kind, capacity = 0 } = wanted;
	const sizeOf = (one: Resource) => one.capacity ?? (capacity > 0 ? 0 : Infinity);
	const large = resources.filter((one) => one.kind === kind && sizeOf(one) >= capacity);
	return large.sort((one, other) => sizeOf(one) - sizeOf(other) || one.name.localeCompare(other.name)).map(({ id }) => id);
}

/** The first times at which an activity could be: everybody and everything that it needs is free (F3). */
export async function searchSlots(app: App, activity: Activity, search: SlotSearch): Promise<FreeSlot[]> {
	const { tz } = app;
	const after = Math.max(app.now.ms, instantOf(search.from, tz));
	const first = dayOf(civilOf(after, tz));
	const days = Math.min(mostDays, daysBetween(first, search.to) + 1);
	if (days < 1) return [];
	const performers = neededFor(activity);
	const anyOf = suiting(search.wanted, app.catalogue.resources);
	const question: SlotQuestion = {
		performers,
		resources: resourcesOf(activity),
		...(anyOf && { anyOf }),
		minutes: search.minutes,
		after,
		days,
		tz,
		workingHours: search.part === 'any' ? [] : performers.map((id) => hoursOfMember(app, id)),
		between: between[search.part],
		except: activity.id,
	};
	const takers = [...performers, ...resourcesOf(activity), ...(anyOf ?? [])];
	return freeSlots(question, await activitiesTaking(app, takers, { from: addDays(first, -1), to: addDays(first, days + 1), tz }), most);
}
