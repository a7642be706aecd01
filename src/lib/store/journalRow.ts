import type { Uuid } from '#lib/model/scalars.ts';

/** One row of the journal: a Yjs update that pushes entries to the array of one device, signed by that device. */
export interface JournalRow {
	/** Order of arrival on this device. */
	seq?: number;
	/** The space and the quarter of the edit, `me/2026q4`. */
	segment: string;
	device: string;
	/** The page session: a Yjs client id of 53 random bits, never used again. */
	client: number;
	/** The session's entries `from` (inclusive) to `to` (exclusive). */
	from: number;
	to: number;
	bytes: Uint8Array;
	/** Ed25519 over `signedBytes`; absent where the browser cannot sign. */
	signature?: Uint8Array;
	/** The latest time written in it. */
	at: number;
	/** The records it touches, so that the history of one is found without reading the rest. */
	records: Uuid[];
	/** The format of its entries; older ones are brought up to date as they are read. */
	format: number;
}

/** The format that this Daybook writes. */
export const journalFormat = 1;

/** The space of the person alone. */
export const personalSpace = 'me';

/** The bytes that a row may have when it is written or merged, so that one of usual entries fits a frame of the wire. */
export const rowBytes = 48 * 1024;

/** The segment of a space that an edit at this time belongs to. */
export function segmentOf(space: string, hlc: number): string {
	const date = new Date(hlc);
	return `${space}/${date.getUTCFullYear()}q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}

/** The space that a segment is of. */
export function spaceOfSegment(segment: string): string {
	return segment.slice(0, segment.lastIndexOf('/'));
}

/** What a signature covers: a domain string, where the row belongs, and its bytes. */
export function signedBytes(row: Pick<JournalRow, 'segment' | 'device' | 'client' | 'from' | 'to' | 'bytes'>): Uint8Array<ArrayBuffer> {
	const head = new TextEncoder().encode(
		`daybook journal row 1\n${JSON.stringify([row.segment, row.device, row.client, row.from, row.to])}\n`,
	);
	const all = new Uint8Array(head.length + row.bytes.length);
	all.set(head);
	all.set(row.bytes, head.length);
	return all;
}
