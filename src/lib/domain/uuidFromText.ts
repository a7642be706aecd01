import type { Uuid } from '#lib/model/scalars.ts';

type Lanes = [number, number, number, number];

const rotate = (value: number, by: number) => (value << by) | (value >>> (32 - by));
const mix = (word: number, first: number, by: number, second: number) =>
	Math.imul(rotate(Math.imul(word, first), by), second);
const mix1 = (word: number) => mix(word, 0x239b961b, 15, 0xab0e9789);
const mix2 = (word: number) => mix(word, 0xab0e9789, 16, 0x38b34ae5);
const mix3 = (word: number) => mix(word, 0x38b34ae5, 17, 0xa1e38b93);
const mix4 = (word: number) => mix(word, 0xa1e38b93, 18, 0x239b961b);

/** The last step for a lane: every bit of the input moves every bit of the output. */
function finish(lane: number): number {
	let mixed = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return mixed ^ (mixed >>> 16);
}

function stir([first, ...others]: Lanes): Lanes {
	const sum = others.reduce((total, lane) => (total + lane) | 0, first);
	return [sum, ...others.map((lane) => (lane + sum) | 0)] as Lanes;
}

/** The lanes after the whole blocks of 16 bytes, and what is left over mixed in. */
function lanesOf(words: Int32Array, blocks: number): Lanes {
	let [h1, h2, h3, h4] = [0, 0, 0, 0];
	for (let at = 0; at < blocks * 4; at += 4) {
		h1 ^= mix1(words[at] ?? 0);
		h1 = (Math.imul((rotate(h1, 19) + h2) | 0, 5) + 0x561ccd1b) | 0;
		h2 ^= mix2(words[at + 1] ?? 0);
		h2 = (Math.imul((rotate(h2, 17) + h3) | 0, 5) + 0x0bcaa747) | 0;
		h3 ^= mix3(words[at + 2] ?? 0);
		h3 = (Math.imul((rotate(h3, 15) + h4) | 0, 5) + 0x96cd1c35) | 0;
		h4 ^= mix4(words[at + 3] ?? 0);
		h4 = (Math.imul((rotate(h4, 13) + h1) | 0, 5) + 0x32ac3b17) | 0;
	}
	// Zeros pad the last words, and a zero word mixes to zero.
	const [rest1 = 0, rest2 = 0, rest3 = 0, rest4 = 0] = words.subarray(blocks * 4);
	return [h1 ^ mix1(rest1), h2 ^ mix2(rest2), h3 ^ mix3(rest3), h4 ^ mix4(rest4)];
}

const encoder = new TextEncoder();

/** The bytes of a text in UTF-8 as little-endian words, padded with zeros. Every platform of a browser is little-endian. */
function wordsOf(bytes: Uint8Array): Int32Array {
	const padded = new Uint8Array(Math.ceil(bytes.length / 16) * 16);
	padded.set(bytes);
	return new Int32Array(padded.buffer);
}

/** MurmurHash3 x86 128 with seed 0 (Austin Appleby, public domain), as 32 hexadecimal digits. */
export function hash128(text: string): string {
	const bytes = encoder.encode(text);
	const mixed = lanesOf(wordsOf(bytes), Math.floor(bytes.length / 16));
	const stirred = stir(mixed.map((lane) => lane ^ bytes.length) as Lanes);
	const lanes = stir(stirred.map(finish) as Lanes);
	return lanes.map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}

/**
 * The id that a text always gets: a UUIDv8 (RFC 9562 §5.8), the same on every device, so that two imports of one
 * file meet in one record. Not a secret and not a proof: whoever wants two texts with one id can find them.
 */
export function uuidFromText(text: string): Uuid {
	const hex = hash128(text);
	const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
	const groups = [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`8${hex.slice(13, 16)}`,
		`${variant}${hex.slice(17, 20)}`,
		hex.slice(20),
	];
	return groups.join('-');
}
