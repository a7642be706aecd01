import { baseFields } from '#lib/model/defineType.ts';
import type { Field } from '#lib/model/kinds.ts';
import type { LinkType } from '#lib/model/linkKey.ts';
import type { Party } from '#lib/model/party.ts';
import { reachFields } from '#lib/model/reach.ts';
import { recordTypes } from '#lib/model/recordTypes.ts';
import { m } from '../words/m.ts';

/** A field of a form or a card, with its name. */
export interface NamedField {
	name: string;
	field: Field;
}

/** Fields under one heading; the first have none. */
export interface FieldSection {
	name: 'first' | 'reach' | 'profile';
	title: string;
	fields: NamedField[];
}

/** A position is worked out, and fields of the team's own are drawn by their own rules. */
const elsewhere: ReadonlySet<string> = new Set([...Object.keys(baseFields), 'geo', 'custom']);
const profile: ReadonlySet<string> = new Set(['contactRole', 'rating', 'linkType', 'campaign', 'tag', 'member']);

/** The fields of a type that cards and forms show, in the order of its schema. */
export function partyFields(type: LinkType): NamedField[] {
	const all = Object.entries<Field>(recordTypes[type].fields).map(([name, field]) => ({ name, field }));
	return all.filter(({ name }) => !elsewhere.has(name));
}

function sectionOf({ name, field }: NamedField): FieldSection['name'] {
	if (name in reachFields) return 'reach';
	return profile.has(field.of ?? '') || field.kind === 'longText' ? 'profile' : 'first';
}

/** The fields of a type under their headings. */
export function fieldSections(type: LinkType): FieldSection[] {
	const fields = partyFields(type);
	const section = (name: FieldSection['name'], title: string) => ({ name, title, fields: fields.filter((one) => sectionOf(one) === name) });
	const sections = [section('first', ''), section('reach', m.party_section_reach()), section('profile', m.party_section_profile())];
	return sections.filter((one) => one.fields.length > 0);
}

/** The values of a party by the names of its fields, which its schema lists. */
export function valuesOf(party: Party): Readonly<Record<string, unknown>> {
	const values: object = party;
	return values as Record<string, unknown>;
}

/** A party with another value of a field; undefined empties it. */
export function withValue<One extends Party>(party: One, name: string, value: unknown): One {
	const { [name]: _was, ...others } = valuesOf(party);
	const next: object = value === undefined ? others : { ...others, [name]: value };
	return next as One;
}
