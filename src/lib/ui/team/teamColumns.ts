import { performersOf } from '#lib/domain/performersOf.ts';
import { resourcesOf } from '#lib/domain/resourcesOf.ts';
import { takesResources } from '#lib/domain/takenSpans.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Hue } from '#lib/model/calendar.ts';
import type { Member } from '#lib/model/member.ts';
import type { Resource } from '#lib/model/resource.ts';
import type { Uuid } from '#lib/model/scalars.ts';

/** A column of the team view: a member, or something that can be booked. */
export interface TeamColumn {
	id: Uuid;
	name: string;
	kind: 'member' | 'resource';
	hue: Hue;
}

/** The columns: whoever is at this device first, then colleagues, then rooms and the like. */
export function teamColumns(members: readonly Member[], resources: readonly Resource[], self: Uuid): TeamColumn[] {
	const people = members.filter(({ active }) => active).sort((one, other) => Number(other.id === self) - Number(one.id === self));
	return [
		...people.map(({ id, name, hue }): TeamColumn => ({ id, name, kind: 'member', hue })),
		...resources.map(({ id, name }): TeamColumn => ({ id, name, kind: 'resource', hue: 'grey' })),
	];
}

/** The columns that an activity stands in: those of its performers and of what it books. */
export function columnsOf(activity: Activity): Uuid[] {
	return [...performersOf(activity), ...(takesResources(activity) ? resourcesOf(activity) : [])];
}
