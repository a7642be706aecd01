import { baseFields } from '#lib/model/defineType.ts';
import { parseEntry } from './entry.ts';
import { entriesOf, type StampedEntry } from './entriesOf.ts';
import { journalFormat, segmentOf, signedBytes, spaceOfSegment, type JournalRow } from './journalRow.ts';
import type { Author, Judge } from './judge.ts';
import { packId } from './packedId.ts';
import type { Refusal } from './refusedRow.ts';
import { parseStamp } from './stamp.ts';
import { textsOf } from './textsOf.ts';

/** The most bytes that a row may have: a note of a million letters, in any script. */
export const mostBytes = 4 * 1024 * 1024;
const mostEntries = 20_000;
const mostValues = 5_000;
/** Our own entries have at most ten levels. */
const deepest = 16;

/** What checking a row found: its entries, or why it is refused. */
export type Checked = { row: JournalRow; entries: StampedEntry[]; author: Author } | { refusal: Refusal; signed: boolean };

/** Whether a JSON text has more levels than any that Daybook writes. Brackets in strings do not count. */
function isDeep(text: string): boolean {
	let depth = 0;
	let quoted = false;
	for (let at = 0; at < text.length; at++) {
		const char = text[at];
		if (quoted && char === '\\') at += 1;
		else if (char === '"') quoted = !quoted;
		else if (quoted) continue;
		else if (char === '[' || char === '{') {
			if (++depth > deepest) return true;
		} else if (char === ']' || char === '}') depth -= 1;
	}
	return false;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function hasShape({ device, client, from, to, bytes, signature, format }: JournalRow): boolean {
	const numbers = [client, from, to, format].every(isCount) && from < to && to - from <= mostEntries && format >= 1;
	return numbers && /^[0-9a-f]{16}$/.test(device) && bytes instanceof Uint8Array && signature instanceof Uint8Array;
}

async function isSignedBy(row: JournalRow, { publicKey }: Author): Promise<boolean> {
	if (!publicKey) return true;
	return crypto.subtle.verify('Ed25519', publicKey, new Uint8Array(row.signature!), signedBytes(row));
}

/** The entries of a row whose signature is good; what its writer says of them must hold. */
function checkEntries(row: JournalRow, author: Author): StampedEntry[] | Refusal {
	const texts = textsOf(row);
	if (!texts || texts.some((text) => isDeep(text) || !parseEntry(text))) return 'malformed';
	const entries = entriesOf(row);
	for (const { stamp, values, code, space } of entries) {
		if (segmentOf(space, parseStamp(stamp).hlc) !== row.segment || Object.keys(values).length > mostValues) return 'malformed';
		// Who planned it is the member at the device (invariant I-9).
		const createdBy = values[baseFields.createdBy.key];
		if (code !== undefined && author.memberId !== undefined && createdBy !== packId(author.memberId)) return 'wrongAuthor';
	}
	return entries;
}

/**
 * Whether a row from elsewhere may be stored: its size, its place, the device in the roster and its right to write, its
 * signature, and that it is nothing but entries of a known shape. What a row says besides what is signed is made anew.
 */
export async function checkRow(row: JournalRow, judge: Judge): Promise<Checked> {
	const refuse = (refusal: Refusal, signed = false): Checked => ({ refusal, signed });
	if (!hasShape(row)) return refuse('malformed');
	if (row.bytes.length > mostBytes) return refuse('tooLarge');
	if (spaceOfSegment(row.segment) !== judge.space) return refuse('otherSpace');
	const author = judge.authorOf(row.device);
	if (!author) return refuse('unknownDevice');
	if (!(await isSignedBy(row, author))) return refuse('badSignature');
	if (row.format > journalFormat) return refuse('newerFormat', true);
	const refusal = judge.refusalOf(row);
	if (refusal) return refuse(refusal, true);
	const entries = checkEntries(row, author);
	if (typeof entries === 'string') return refuse(entries, true);
	const { segment, device, client, from, to, bytes, signature, format } = row;
	const times = entries.map(({ hlc }) => hlc);
	const records = [...new Set(entries.map(({ recordId }) => packId(recordId)))];
	const at = times.reduce((max, time) => Math.max(max, time), 0);
	return { row: { segment, device, client, from, to, bytes, signature: signature!, format, at, records }, entries, author };
}
