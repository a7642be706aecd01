import { linkTypes } from '#lib/model/linkKey.ts';
import type { CustomField } from '#lib/model/customField.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { App } from '../shell/app.svelte.ts';
import { formatLabel } from '../words/format.ts';
import { m } from '../words/m.ts';
import { linkWord } from '../words/partyWords.ts';

/** Fields of a card that a person may hide, and what they are called; category and time always show (S3-05). */
const words: Readonly<Record<string, () => string>> = {
	...Object.fromEntries(linkTypes.map((type) => [type, () => linkWord(type)])),
	persons: m.field_persons,
	thread: m.section_thread,
	direction: m.field_direction,
	attendees: m.field_attendees,
	broadcast: m.field_broadcast_short,
	location: m.field_location,
	description: m.field_description,
	details: m.field_details,
	tags: m.field_tags,
	phone: m.field_phone,
	email: m.field_email,
	goals: m.field_goals,
	product: m.field_product,
	amount: m.field_amount,
	resources: m.field_resources,
	incomplete: m.field_incomplete,
};

/** What most cards need not show before somebody asks for it. */
const hiddenAtFirst = ['opportunity', 'campaign', 'direction', 'attendees'];

export interface HidableField {
	name: string;
	text: string;
}

/** The fields that a person may hide, the team's own among them. */
export function hidableFields(own: readonly CustomField[]): HidableField[] {
	const fixed = Object.entries(words).map(([name, text]) => ({ name, text: text() }));
	return [...fixed, ...own.map(({ id, label }) => ({ name: id, text: formatLabel(label) }))];
}

/** The names of the fields that are hidden for a category. */
export function hiddenFields(app: App, categoryId: Uuid): readonly string[] {
	return app.settings.hiddenFields[categoryId] ?? hiddenAtFirst;
}

/** Hides these fields, and no others, in cards of a category. */
export async function setHidden(app: App, categoryId: Uuid, names: readonly string[]): Promise<void> {
	await app.set('hiddenFields', { ...app.settings.hiddenFields, [categoryId]: [...names] });
}
