import { defineType, type RecordOf } from './defineType.ts';
import { choice, number, optional, text } from './kinds.ts';

export const resourceKinds = ['room', 'vehicle', 'equipment'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** What can be booked. */
export const resourceType = defineType('resource', 'r', {
	name: text('n'),
	kind: choice('k', resourceKinds),
	/** People, or whatever is counted of it. */
	capacity: optional(number('c')),
	location: optional(text('l')),
});

export type Resource = RecordOf<typeof resourceType>;
