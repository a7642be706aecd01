import { moved, reordered } from '#lib/domain/lists/reordered.ts';
import { mergeTerms } from '#lib/domain/lists/mergeTerms.ts';
import type { FieldValues } from '#lib/model/change.ts';
import type { Label, Uuid } from '#lib/model/scalars.ts';
import type { Term } from '#lib/model/term.ts';
import { newId } from '#lib/store/newId.ts';
import { termReferences } from '#lib/store/termReferences.ts';
import type { Commands } from '../actions/commands.svelte.ts';
import type { App } from '../shell/app.svelte.ts';
import { formatLabel } from '../words/format.ts';
import { spoken } from '../words/language.svelte.ts';

/** Adds a term at the end of its dictionary; gives its id, or undefined when it could not be stored. */
export async function addTerm(
	app: App,
	commands: Commands,
	dictionaryId: Uuid,
	label: Label,
	more: FieldValues<'term'> = {},
): Promise<Uuid | undefined> {
	const id = newId();
	const last = app.catalogue.termsOf(dictionaryId).at(-1)?.order ?? -1;
	const own = { dictionaryId, label, order: last + 1, createdBy: app.store.self.memberId };
	const patch = { type: 'term', id, create: true, fields: { ...more, ...own } } as const;
	const stored = await commands.commit({ command: 'add', patches: [patch] }, formatLabel(label));
	return stored.ok ? id : undefined;
}

/** Adds a term of which no more than the name is known, in the language spoken. */
export const addNamedTerm = (app: App, commands: Commands, dictionaryId: Uuid, name: string) =>
	addTerm(app, commands, dictionaryId, { [spoken()]: name });

/** Takes a term out of use, or back; what refers to it keeps it. */
export async function setActive(commands: Commands, term: Term, active: boolean): Promise<void> {
	const patch = { type: 'term', id: term.id, fields: { active } } as const;
	await commands.commit({ command: active ? 'reinstate' : 'retire', patches: [patch] }, formatLabel(term.label));
}

/** Puts the term of one place at another. */
export async function moveTerm(commands: Commands, terms: readonly Term[], from: number, to: number): Promise<void> {
	const patches = reordered('term', moved(terms, from, to));
	const name = formatLabel(terms[from]?.label ?? {});
	if (from !== to && patches.length > 0) await commands.commit({ command: 'reorder', patches }, name);
}

/** Makes all that refers to a term refer to another, as one change. */
export async function mergeInto(app: App, commands: Commands, from: Term, into: Term): Promise<boolean> {
	const references = await termReferences(app.store.db, from.id, into.id);
	const now = new Date(app.now.ms).toISOString();
	return (await commands.commit(mergeTerms(from, references, now), formatLabel(into.label))).ok;
}
