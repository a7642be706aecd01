import { defineType, type RecordOf } from './defineType.ts';
import { data, flag, label, number, text } from './kinds.ts';

/** What Daybook itself asks of dictionaries; those of other roles are the team's own. */
export const dictionaryRoles = [
	'category',
	'tag',
	'goal',
	'product',
	'contactStatus',
	'contactRole',
	'rating',
	'linkType',
	'stage',
] as const;
export type DictionaryRole = (typeof dictionaryRoles)[number];

/** A list of terms that the team defines: categories, tags, goals … */
export const dictionaryType = defineType('dictionary', 'd', {
	/** A `DictionaryRole`; `group` is a group of tags, `choice` the terms of a custom field. */
	role: text('k'),
	label: label('l'),
	/** Names of the record types whose forms offer it. */
	appliesTo: data('a'),
	/** A record may carry several of its terms. */
	multi: flag('m', true),
	builtin: flag('b'),
	order: number('o'),
});

export type Dictionary = RecordOf<typeof dictionaryType>;
