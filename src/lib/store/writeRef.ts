import type { Stamp } from './stamp.ts';

/** What names one write of a field, of those of its record: the time and the device of a stamp, as it begins. */
export type WriteRef = string;

const timeLetters = 9;
const refLetters = 26;
const packedLetters = 20;

/** The write that a stamp names, whatever the page session. */
export const refOf = (stamp: Stamp): WriteRef => stamp.slice(0, refLetters);

/** The device that a stamp or a ref names. */
export const deviceIn = (ref: WriteRef): string => ref.slice(timeLetters + 1, refLetters);

/** A ref as the journal writes it: 20 letters, the time in nine digits of base 36 and the device in base64url. */
export function packRef(ref: WriteRef): string {
	const bytes = deviceIn(ref)
		.match(/../g)!
		.map((pair) => Number.parseInt(pair, 16));
	const device = btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');
	return ref.slice(0, timeLetters) + device;
}

/** The ref that `packRef` packed; undefined if the text is none. */
function unpackRef(text: string): WriteRef | undefined {
	if (!/^[0-9a-z]{9}[\w-]{11}$/.test(text)) return undefined;
	const bytes = atob(text.slice(timeLetters).replaceAll('-', '+').replaceAll('_', '/') + '=');
	const device = Array.from(bytes, (char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join('');
	const ref = `${text.slice(0, timeLetters)}.${device}`;
	// The last letter has bits to spare: one ref is written in one way.
	return packRef(ref) === text ? ref : undefined;
}

/** The refs that stand one after another in a text; undefined if anything else does, or more than `most`. */
export function unpackRefs(text: unknown, most: number): WriteRef[] | undefined {
	if (typeof text !== 'string' || text.length % packedLetters !== 0 || text.length > most * packedLetters) return undefined;
	const refs: WriteRef[] = [];
	for (let at = 0; at < text.length; at += packedLetters) {
		const ref = unpackRef(text.slice(at, at + packedLetters));
		if (ref === undefined) return undefined;
		refs.push(ref);
	}
	return refs;
}
