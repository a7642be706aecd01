import type { Command } from '#lib/model/command.ts';
import type { Patch } from '#lib/model/change.ts';
import { sign, type Device } from '#lib/store/device.ts';
import type { StampedEntry } from '#lib/store/entriesOf.ts';
import { formatEntry } from '#lib/store/entry.ts';
import { journalFormat, personalSpace, segmentOf, signedBytes, type JournalRow } from '#lib/store/journalRow.ts';
import { packId } from '#lib/store/packedId.ts';
import { entryOfPatch } from '#lib/store/patchEntry.ts';
import { Session } from '#lib/store/session.ts';
import { formatStamp } from '#lib/store/stamp.ts';

/** What one person wrote in one sitting. */
export type Writings = { command: Command; patch: Patch }[];

/** A session that has ended, as the merging of its rows leaves it: one row, signed once. */
export async function closedSession(
	writings: Writings,
	hours: { from: number; to: number },
	device: string,
	signer: Device,
): Promise<{ row: JournalRow; entries: StampedEntry[] }> {
	const step = Math.floor((hours.to - hours.from) / writings.length);
	const session = new Session(segmentOf(personalSpace, hours.from), device);
	const entries = writings.map(({ patch, command }, index) => {
		const hlc = hours.from + index * step;
		return { ...entryOfPatch(patch, { hlc, command }), stamp: formatStamp({ hlc, device, client: session.client }), space: personalSpace };
	});
	const unsigned = { segment: session.segment, device, ...session.push(entries.map(formatEntry)) };
	session.close();
	const signature = await sign(signer, signedBytes(unsigned));
	const records = [...new Set(writings.map(({ patch }) => packId(patch.id)))];
	const row = { ...unsigned, at: entries.at(-1)!.hlc, records, format: journalFormat, ...(signature && { signature }) };
	return { row, entries };
}
