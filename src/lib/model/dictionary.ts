import { defineType, type RecordOf } from './defineType.ts';
import { data, flag, label, text } from './kinds.ts';

/** A list of terms that the team defines: categories, tags, goals … */
export const dictionaryType = defineType('dictionary', 'd', {
	/** What the program knows it by, such as `category` or `tag`. */
	role: text('k'),
	label: label('l'),
	/** Names of the record types whose forms offer it. */
	appliesTo: data('a'),
	/** A record may carry several of its terms. */
	multi: flag('m', true),
	builtin: flag('b'),
});

export type Dictionary = RecordOf<typeof dictionaryType>;
