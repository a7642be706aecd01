import type { Vector } from '#lib/store/segments.ts';
import type { JournalRow } from '#lib/store/journalRow.ts';
import { reachOf } from '../carrier/rowPlace.ts';

/** Why a file of a folder brings nothing; the words for it are those of a file that was opened by hand. */
export type FileFault = 'notATeamFile' | 'newerFile' | 'fileDamaged' | 'otherTeam' | 'sealedForOthers' | 'fileUnreadable';

/** Entries of a session that a file holds: segment, client, from and to. */
export type Stretch = [segment: string, client: number, from: number, to: number];

/** What is remembered of a file in a shared folder, so that one that nobody has changed costs nothing. */
export interface KnownFile {
	size: number;
	/** When it was last changed, in epoch milliseconds. */
	modified: number;
	/** Of its bytes, in hex. */
	digest: string;
	fault?: FileFault;
	/** The tag of the key that it is sealed under. */
	epoch?: string;
	/** The digest of the roster as it was here when the file was last read or written. */
	roster?: string;
	held: Stretch[];
	/** Rows in it that the roster does not allow. */
	refused: number;
	/** It goes on from rows that were missing when so many rows had been stored. */
	waitsSince?: number;
	/** How often it was read anew without having changed. */
	tries?: number;
}

export const stretchOf = ({ segment, client, from, to }: JournalRow): Stretch => [segment, client, from, to];

/** How far files go without a gap, by segment. */
export function reachOfFiles(files: Iterable<KnownFile>): Map<string, Vector> {
	const bySegment = new Map<string, { key: string; client: number; from: number; to: number }[]>();
	for (const { held } of files) {
		for (const [segment, client, from, to] of held) {
			const places = bySegment.get(segment) ?? [];
			places.push({ key: '', client, from, to });
			bySegment.set(segment, places);
		}
	}
	return new Map([...bySegment].map(([segment, places]) => [segment, reachOf(places)]));
}
