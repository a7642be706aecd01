import { Doc } from 'yjs';
import type { Patch } from '#lib/model/change.ts';
import type { Command } from '#lib/model/command.ts';
import type { StampedEntry } from '#lib/store/entriesOf.ts';
import { formatEntry } from '#lib/store/entry.ts';
import { journalFormat, personalSpace, segmentOf, type JournalRow } from '#lib/store/journalRow.ts';
import { packId } from '#lib/store/packedId.ts';
import { entryOfPatch } from '#lib/store/patchEntry.ts';
import { formatStamp } from '#lib/store/stamp.ts';

/** Where and when a test writes. */
export interface Hand {
	device: string;
	client: number;
}

export const hands: readonly Hand[] = [
	{ device: 'aaaaaaaaaaaaaaaa', client: 1_000_001 },
	{ device: 'bbbbbbbbbbbbbbbb', client: 2_000_002 },
	{ device: 'cccccccccccccccc', client: 3_000_003 },
];

/** The entry that a device writes of a patch at a time. */
export function entryBy(hand: Hand, hlc: number, patch: Patch, command: Command = 'edit'): StampedEntry {
	return { ...entryOfPatch(patch, { hlc, command }), stamp: formatStamp({ hlc, ...hand }), space: personalSpace };
}

/** A journal row that pushes texts as they are, such as no Daybook would write; unsigned. */
export function rowOf(texts: readonly string[], { device, client }: Hand, hlc = Date.UTC(2026, 10, 24), from = 0): JournalRow {
	const doc = new Doc();
	doc.clientID = client;
	let bytes = new Uint8Array();
	if (from > 0) doc.getArray<string>(device).push(new Array<string>(from).fill(''));
	doc.on('update', (update) => (bytes = new Uint8Array(update)));
	doc.getArray<string>(device).push([...texts]);
	doc.destroy();
	const records = [...new Set(texts.map(recordOf))];
	return {
		segment: segmentOf(personalSpace, hlc),
		device,
		client,
		from,
		to: from + texts.length,
		bytes,
		at: hlc,
		records,
		format: journalFormat,
	};
}

function recordOf(text: string): string {
	const [, id = ''] = /^\["([^"]{0,64})"/.exec(text) ?? [];
	return id;
}

/** A journal row that holds what a device wrote by patches at a time. */
export function rowBy(hand: Hand, hlc: number, patches: readonly Patch[], from = 0): JournalRow {
	const texts = patches.map((patch) => formatEntry(entryBy(hand, hlc, patch)));
	return { ...rowOf(texts, hand, hlc, from), records: [...new Set(patches.map(({ id }) => packId(id)))] };
}
