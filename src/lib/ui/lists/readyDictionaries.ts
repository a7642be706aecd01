import type { Store } from '#lib/store/store.ts';

const made = new WeakMap<Store, Promise<void>>();

async function make(store: Store): Promise<void> {
	const [{ addMissingDictionaries }, { dictionaryWords }] = await Promise.all([
		import('#lib/store/firstDictionaries.ts'),
		import('../words/dictionaryWords.ts'),
	]);
	await addMissingDictionaries(store, dictionaryWords);
}

/** Sees to it that every dictionary is there; asked by whatever offers them, so that the first screen need not wait. */
export function readyDictionaries(store: Store): Promise<void> {
	const known = made.get(store) ?? make(store);
	made.set(store, known);
	return known;
}
