import { defineType, type RecordOf } from './defineType.ts';
import { choice, number, optional, ref, set, text } from './kinds.ts';

export const sharings = ['private', 'busy', 'full'] as const;
export type Sharing = (typeof sharings)[number];

/** The twelve hues of activities, of equal lightness and chroma; their colours are in ui/style/tokens.css. */
export const hues = ['blue', 'teal', 'green', 'lime', 'yellow', 'orange', 'red', 'pink', 'purple', 'indigo', 'brown', 'grey'] as const;
export type Hue = (typeof hues)[number];

/** A calendar: activities with one owner, one colour and one rule of who may see them. */
export const calendarType = defineType('calendar', 'c', {
	name: text('n'),
	hue: choice('h', hues),
	ownerId: optional(ref('o', { of: 'member' })),
	sharing: choice('s', sharings),
	order: number('r'),
	/** Usual reminders of its activities, as in a category, which comes first. */
	usualReminders: set('u'),
});

export type Calendar = RecordOf<typeof calendarType>;
