import { defineType, type RecordOf } from './defineType.ts';
import { choice, data, flag, optional, text } from './kinds.ts';
import { hues } from './calendar.ts';
import { languages } from './scalars.ts';

/** Someone of the team; the first one is the person who opened Daybook. */
export const memberType = defineType('member', 'm', {
	name: text('n'),
	email: text('e'),
	phone: optional(text('p')),
	tz: text('z'),
	locale: choice('l', languages),
	hue: choice('h', hues),
	access: choice('a', ['admin', 'manager', 'member']),
	/** Spans by ISO weekday: `{ "1": [["08:00", "17:00"]] }`. */
	workingHours: data('w'),
	active: flag('v', true),
});

export type Member = RecordOf<typeof memberType>;
