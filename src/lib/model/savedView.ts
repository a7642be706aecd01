import { defineType, type RecordOf } from './defineType.ts';
import { choice, data, optional, ref, text } from './kinds.ts';

/** A question somebody keeps: a title, a layout and a filter. */
export const savedViewType = defineType('savedView', 'v', {
	ownerId: optional(ref('o', { of: 'member' })),
	of: text('e'),
	title: text('t'),
	layout: choice('l', ['list', 'day', 'week', 'month', 'team']),
	filter: data('f'),
	columns: data('c'),
	sort: data('s'),
});

export type SavedView = RecordOf<typeof savedViewType>;
