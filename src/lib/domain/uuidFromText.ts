import type { Uuid } from '#lib/model/scalars.ts';

type Lanes = [number, number, number, number];

const rotate = (value: number, by: number) => (value << by) | (value >>> (32 - by));

/** MurmurHash3's last step: every bit of the input moves every bit of the output. */
function finish(value: number): number {
	let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return mixed ^ (mixed >>> 16);
}

const factors: Lanes = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93];
const inner: Lanes = [15, 16, 17, 18];
const outer: Lanes = [19, 17, 15, 13];
const added: Lanes = [0x561ccd1b, 0x0bcaa747, 0x96cd1c35, 0x32ac3b17];

function mixBlock(lanes: Lanes, words: Lanes): void {
	for (const lane of [0, 1, 2, 3] as const) {
		lanes[lane] ^= scramble(words[lane], lane);
		lanes[lane] = rotate(lanes[lane], outer[lane]) + lanes[((lane + 1) % 4) as 0 | 1 | 2 | 3];
		lanes[lane] = (Math.imul(lanes[lane], 5) + added[lane]) | 0;
	}
}

function scramble(word: number, lane: 0 | 1 | 2 | 3): number {
	const next = ((lane + 1) % 4) as 0 | 1 | 2 | 3;
	return Math.imul(rotate(Math.imul(word, factors[lane]), inner[lane]), factors[next]);
}

function stir(lanes: Lanes): void {
	lanes[0] = (lanes[0] + lanes[1] + lanes[2] + lanes[3]) | 0;
	for (const lane of [1, 2, 3] as const) lanes[lane] = (lanes[lane] + lanes[0]) | 0;
}

/** MurmurHash3 x86 128 with seed 0 (Austin Appleby, public domain), as 32 hexadecimal digits. */
export function hash128(text: string): string {
	const bytes = new TextEncoder().encode(text);
	const padded = new Uint8Array(Math.ceil(bytes.length / 16) * 16 + 16);
	padded.set(bytes);
	const view = new DataView(padded.buffer);
	const wordsAt = (at: number): Lanes => [0, 4, 8, 12].map((step) => view.getInt32(at + step, true)) as Lanes;
	const lanes: Lanes = [0, 0, 0, 0];
	const whole = bytes.length - (bytes.length % 16);
	for (let at = 0; at < whole; at += 16) mixBlock(lanes, wordsAt(at));
	if (whole < bytes.length) {
		const words = wordsAt(whole);
		for (const lane of [0, 1, 2, 3] as const) lanes[lane] ^= scramble(words[lane], lane);
	}
	for (const lane of [0, 1, 2, 3] as const) lanes[lane] ^= bytes.length;
	stir(lanes);
	for (const lane of [0, 1, 2, 3] as const) lanes[lane] = finish(lanes[lane]);
	stir(lanes);
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
