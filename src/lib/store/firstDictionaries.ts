import { uuidFromText } from '#lib/domain/uuidFromText.ts';
import type { FieldValues, Patch } from '#lib/model/change.ts';
import type { DictionaryRole } from '#lib/model/dictionary.ts';
import { languages, type Language, type Uuid } from '#lib/model/scalars.ts';
import { dictionaryIdOf } from './dictionaryIdOf.ts';
import { teamSpaces } from './spaces.ts';
import type { Store } from './store.ts';

/** The id of a term that a dictionary begins with. */
export function firstTermId(role: DictionaryRole, key: string): Uuid {
	return uuidFromText(`daybook/term/${role}/${key}`);
}

type FirstTerms = Readonly<Record<string, FieldValues<'term'>>>;

/** The dictionaries beside categories and tags, each with the terms that it begins with. */
const firstTerms = {
	goal: {},
	product: {},
	contactStatus: {
		lead: { lifecycle: 'lead', hue: 'yellow' },
		prospect: { lifecycle: 'prospect', hue: 'blue' },
		customer: { lifecycle: 'customer', hue: 'green' },
		former: { lifecycle: 'former', hue: 'grey' },
	},
	contactRole: { decides: {}, buys: {}, uses: {}, advises: {} },
	rating: { hot: { hue: 'red' }, warm: { hue: 'orange' }, cold: { hue: 'indigo' } },
	linkType: { client: {}, supplier: {}, partner: {}, press: {} },
	stage: {
		contacted: { standing: 'open', hue: 'blue' },
		offered: { standing: 'open', hue: 'purple' },
		negotiating: { standing: 'open', hue: 'orange' },
		won: { standing: 'won', hue: 'green' },
		lost: { standing: 'lost', hue: 'grey' },
	},
} as const satisfies Partial<Record<DictionaryRole, FirstTerms>>;

export type LaterRole = keyof typeof firstTerms;

/** Whose forms offer the terms. */
const appliesTo: Record<LaterRole, string[]> = {
	goal: ['activity'],
	product: ['activity'],
	contactStatus: ['contact', 'company'],
	contactRole: ['contact'],
	rating: ['contact'],
	linkType: ['contact'],
	stage: ['opportunity'],
};

/** What the dictionaries and their first terms are called; without a key it is the dictionary that is meant. */
export type DictionaryWords = (role: LaterRole, language: Language, key?: string) => string;

function patchesOf(role: LaterRole, order: number, words: DictionaryWords, createdBy: Uuid): Patch[] {
	const label = (key?: string) => Object.fromEntries(languages.map((language) => [language, words(role, language, key)]));
	const id = dictionaryIdOf(role);
	const fields = { role, label: label(), appliesTo: appliesTo[role], multi: role === 'goal', order, createdBy };
	const terms = Object.entries<FieldValues<'term'>>(firstTerms[role]).map(([key, more], place): Patch => {
		const own = { dictionaryId: id, label: label(key), order: place, createdBy };
		return { type: 'term', id: firstTermId(role, key), create: true, fields: { ...own, ...more } };
	});
	return [{ type: 'dictionary', id, create: true, fields }, ...terms];
}

/** Adds the dictionaries that this Daybook does not have yet; one in the trash is had. */
export async function addMissingDictionaries(store: Store, words: DictionaryWords): Promise<void> {
	const roles = Object.keys(firstTerms) as LaterRole[];
	const known = new Set((await store.find.getMany('dictionary', roles.map(dictionaryIdOf))).map(({ id }) => id));
	const patches = roles.flatMap((role, index) =>
		known.has(dictionaryIdOf(role)) ? [] : patchesOf(role, index + 2, words, store.self.memberId),
	);
	if (patches.length === 0) return;
	// Who only reads in a team waits for its own.
	if ((await teamSpaces(store.db)).some(({ mayWrite, removed }) => !mayWrite && !removed)) return;
	const stored = await store.commit({ command: 'begin', patches });
	if (!stored.ok) throw new Error(stored.problem.kind);
}
