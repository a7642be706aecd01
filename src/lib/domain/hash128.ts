const rotate = (value: number, by: number) => (value << by) | (value >>> (32 - by));
const mix = (word: number, first: number, by: number, second: number) => Math.imul(rotate(Math.imul(word, first), by), second);
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

const encoder = new TextEncoder();
/** Where texts of usual length are encoded: reading a file hashes some ten thousand. */
const desk = new Uint8Array(16_384);
const deskWords = new Int32Array(desk.buffer);

/** Writes a short text of ASCII, such as a UID, for which the encoder takes long to begin; false if it is another. */
function writeAscii(text: string): boolean {
	if (text.length > 80) return false;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code > 127) return false;
		desk[at] = code;
	}
	return true;
}

/**
 * The bytes of a text in UTF-8 as little-endian words, and how many bytes there are; zeros follow. The words are good
 * until the next call. Every platform of a browser is little-endian.
 */
function wordsOf(text: string): { words: Int32Array; length: number } {
	const most = text.length * 3 + 16;
	const bytes = most <= desk.length ? desk : new Uint8Array(Math.ceil(most / 16) * 16);
	const length = writeAscii(text) ? text.length : encoder.encodeInto(text, bytes).written;
	bytes.fill(0, length, length + 16);
	return { words: bytes === desk ? deskWords : new Int32Array(bytes.buffer), length };
}

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const pair = (byte: number) => pairs[byte & 0xff] ?? '';
/** Eight hexadecimal digits; a number's own `toString` takes ten times as long. */
const hex = (lane: number) => pair(lane >>> 24) + pair(lane >>> 16) + pair(lane >>> 8) + pair(lane);

/** MurmurHash3 x86 128 with seed 0 (Austin Appleby, public domain), as 32 hexadecimal digits. */
export function hash128(text: string): string {
	const { words, length } = wordsOf(text);
	let h1 = 0;
	let h2 = 0;
	let h3 = 0;
	let h4 = 0;
	const whole = (length >>> 4) * 4;
	for (let at = 0; at < whole; at += 4) {
		h1 ^= mix1(words[at] ?? 0);
		h1 = (Math.imul(rotate(h1, 19) + h2, 5) + 0x561ccd1b) | 0;
		h2 ^= mix2(words[at + 1] ?? 0);
		h2 = (Math.imul(rotate(h2, 17) + h3, 5) + 0x0bcaa747) | 0;
		h3 ^= mix3(words[at + 2] ?? 0);
		h3 = (Math.imul(rotate(h3, 15) + h4, 5) + 0x96cd1c35) | 0;
		h4 ^= mix4(words[at + 3] ?? 0);
		h4 = (Math.imul(rotate(h4, 13) + h1, 5) + 0x32ac3b17) | 0;
	}
	// What is left over; zeros follow it, and a zero word mixes to zero.
	h1 ^= mix1(words[whole] ?? 0) ^ length;
	h2 ^= mix2(words[whole + 1] ?? 0) ^ length;
	h3 ^= mix3(words[whole + 2] ?? 0) ^ length;
	h4 ^= mix4(words[whole + 3] ?? 0) ^ length;
	const first = (h1 + h2 + h3 + h4) | 0;
	const [f1, f2, f3, f4] = [finish(first), finish(h2 + first), finish(h3 + first), finish(h4 + first)];
	const sum = (f1 + f2 + f3 + f4) | 0;
	return hex(sum) + hex(f2 + sum) + hex(f3 + sum) + hex(f4 + sum);
}
