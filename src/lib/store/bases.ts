import { packRef, unpackRefs, type WriteRef } from './writeRef.ts';

/**
 * By journal key, what the author of an entry had seen that other devices wrote there, and nobody after them: the base
 * that he changed. A key that is not there had no such write. What his own device wrote before he always knew.
 */
export type Bases = ReadonlyMap<string, readonly WriteRef[]>;

/** The most writes of one field that an entry can say it rests on. */
export const mostBases = 32;

/** Bases as the journal writes them: for each of an entry's keys in turn, the last without any left out. */
export function formatBases(keys: readonly string[], bases: Bases): string[] {
	const texts = keys.map((key) => (bases.get(key) ?? []).map(packRef).join(''));
	while (texts.at(-1) === '') texts.pop();
	return texts;
}

/** The bases that `formatBases` wrote for these keys; undefined if somebody else did. */
export function parseBases(keys: readonly string[], texts: unknown): Bases | undefined {
	if (!Array.isArray(texts) || texts.length > keys.length) return undefined;
	const bases = new Map<string, readonly WriteRef[]>();
	for (const [at, text] of texts.entries()) {
		const refs = unpackRefs(text, mostBases);
		if (!refs) return undefined;
		if (refs.length > 0) bases.set(keys[at]!, refs);
	}
	return bases;
}
