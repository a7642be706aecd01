import { legacyEncoding } from './legacyEncoding.ts';

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);

/** Every second byte of a calendar in UTF-16 is zero, because its names are ASCII; single stray zeros prove nothing. */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
	const head = bytes.subarray(0, 512);
	const zeros = [0, 0];
	head.forEach((byte, index) => {
		if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
	});
	const enough = head.length * 0.35;
	if (head.length < 8) return undefined;
	if ((zeros[1] ?? 0) > enough) return 'utf-16le';
	return (zeros[0] ?? 0) > enough ? 'utf-16be' : undefined;
}

function strictUtf8(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return undefined;
		throw error;
	}
}

/** Takes out line folds before decoding: writers that fold by octets cut characters in two (RFC 5545 §3.1). */
function unfoldBytes(bytes: Uint8Array): Uint8Array {
	const unfolded = new Uint8Array(bytes.length);
	let length = 0;
	for (let at = 0; at < bytes.length; at++) {
		const after = bytes[at] === 13 && bytes[at + 1] === 10 ? at + 2 : at + 1;
		const isBreak = bytes[at] === 13 || bytes[at] === 10;
		if (isBreak && (bytes[after] === 32 || bytes[after] === 9)) at = after;
		else unfolded[length++] = bytes[at] ?? 0;
	}
	return unfolded.subarray(0, length);
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
	let from = 0;
	while (from < bytes.length) {
		const newline = bytes.indexOf(10, from);
		const to = newline < 0 ? bytes.length : newline + 1;
		yield bytes.subarray(from, to);
		from = to;
	}
}

/** Reads each line by itself, so that lines in another encoding do not spoil the rest; all of these are in one. */
function decodeLines(bytes: Uint8Array): string {
	const lines = [...linesOf(bytes)].map((line) => strictUtf8(line) ?? line);
	const others = lines.filter((line) => typeof line !== 'string');
	const encoding = legacyEncoding(others.map((line) => decode(line, 'windows-1252')).join(''));
	return lines.map((line) => (typeof line === 'string' ? line : decode(line, encoding))).join('');
}

/**
 * Reads the bytes of a text file: UTF-8 or UTF-16 with or without a byte order mark, and lines that are not UTF-8 as
 * windows-1252, -1250 or ISO 8859-2. Never fails: bytes that are no text give a text that is no calendar.
 */
export function decodeBytes(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
	const guessed = utf16WithoutMark(bytes);
	if (guessed) return decode(bytes, guessed);
	const text = strictUtf8(bytes);
	if (text !== undefined) return text;
	const unfolded = unfoldBytes(bytes);
	return strictUtf8(unfolded) ?? decodeLines(unfolded);
}
