import { activityKinds } from './activity.ts';
import { hues } from './calendar.ts';
import { defineType, type RecordOf } from './defineType.ts';
import { choice, flag, label, number, optional, ref, set, text } from './kinds.ts';

/** How far somebody has come with the firm. */
export const lifecycles = ['lead', 'prospect', 'customer', 'former'] as const;
export type Lifecycle = (typeof lifecycles)[number];

export const standings = ['open', 'won', 'lost'] as const;
export type Standing = (typeof standings)[number];

/** A choice of a dictionary. The fields from `kind` to `nextAfterDays` are those of categories. */
export const termType = defineType('term', 't', {
	dictionaryId: ref('d', { of: 'dictionary', indexed: true }),
	label: label('l'),
	hue: optional(choice('h', hues)),
	icon: optional(text('i')),
	order: number('o'),
	active: flag('a', true),
	/** Decides the form and the rules of activities in this category. */
	kind: optional(choice('k', activityKinds)),
	/** Activities in this category have a direction. */
	directed: flag('r'),
	/** Usual length in minutes. */
	minutes: optional(number('m')),
	/** Usual reminders in minutes before the start, as a set of decimal numbers. */
	usualReminders: set('u'),
	/** Usual next step: the category, and the days after. */
	nextCategoryId: optional(ref('n', { of: 'term' })),
	nextAfterDays: optional(number('f')),
	/** Entries of `contactStatus`. */
	lifecycle: optional(choice('c', lifecycles)),
	/** Entries of `stage`: what became of the opportunity. */
	standing: optional(choice('s', standings)),
});

export type Term = RecordOf<typeof termType>;
