import { defineType, type RecordOf } from './defineType.ts';
import { choice, number, optional, text } from './kinds.ts';

/** A file or a link that belongs to a record. The bytes of a file lie apart, by their digest. */
export const attachmentType = defineType('attachment', 'b', {
	/** `activity:ID`, or another `LinkKey`. */
	target: text('t', { indexed: true }),
	kind: choice('k', ['file', 'link']),
	name: text('n'),
	/** Media type as the browser told it; never trusted when a file is shown. */
	mime: optional(text('m')),
	/** In bytes. */
	size: optional(number('s')),
	/** Of the content, in hex. */
	sha256: optional(text('h', { indexed: true })),
	url: optional(text('u')),
});

export type Attachment = RecordOf<typeof attachmentType>;
