import type { Collection } from 'dexie';
import type { JournalRow } from './journalRow.ts';

/** What a row of the journal is found by: its segment, its session, and the number of the last entry in it. */
export type SessionKey = [segment: string, client: number, to: number];

/** The keys of rows asked for by the index of sessions, in its order: no row is opened. */
export async function sessionKeys(range: Collection<JournalRow, number>): Promise<SessionKey[]> {
	// Dexie types the keys of an index as one value.
	return (await range.keys()) as unknown as SessionKey[];
}
