import { defineType, type RecordOf } from './defineType.ts';
import { choice, label, number, optional, ref, text } from './kinds.ts';

export const customKinds = ['text', 'number', 'date', 'boolean', 'choice', 'url'] as const;
export type CustomKind = (typeof customKinds)[number];

/** A field that the team added to a record type. */
export const customFieldType = defineType('customField', 'u', {
	/** The name of the record type. */
	of: text('e'),
	label: label('l'),
	kind: choice('k', customKinds),
	/** `choice`: where its terms are. */
	dictionaryId: optional(ref('d', { of: 'dictionary' })),
	order: number('o'),
});

export type CustomField = RecordOf<typeof customFieldType>;
