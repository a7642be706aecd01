import { defineType, type RecordOf } from './defineType.ts';
import { data, ref, text } from './kinds.ts';

/** One setting of one member, by name; its values are read by ui/settings. */
export const preferenceType = defineType('preference', 'p', {
	memberId: ref('m', { of: 'member', indexed: true }),
	name: text('n'),
	value: data('v'),
});

export type Preference = RecordOf<typeof preferenceType>;
