import { defineType, type RecordOf } from './defineType.ts';
import { choice, longText, optional, text } from './kinds.ts';

/** A message that is written again and again, with placeholders for what differs. */
export const templateType = defineType('template', 'e', {
	channel: choice('c', ['mail', 'sms']),
	name: text('n'),
	/** Of a mail. */
	subject: optional(text('s')),
	body: longText('b'),
});

export type Template = RecordOf<typeof templateType>;
