import { Assembly } from '#lib/sync/frames.ts';
import { sign, type Device } from '#lib/store/device.ts';
import { segmentOf, signedBytes, type JournalRow } from '#lib/store/journalRow.ts';
import { rowOf } from '../../store/support/entries.ts';
import type { Network, Replica } from './network.ts';

/** A moment of the week that is tried, in milliseconds. */
export const hlc = Date.UTC(2026, 10, 24);

/** What all frames hold, opened with the keys of a device of the team. */
export async function opened(network: Network, { team }: Replica): Promise<string> {
	const texts: string[] = [];
	const assembly = new Assembly();
	for (const { frame } of network.sent ?? []) {
		const bytes = await assembly.take(frame, team.epoch!, team.id);
		if (bytes instanceof Uint8Array) texts.push(Buffer.from(bytes).toString('latin1'));
	}
	return texts.join('\n');
}

/** A row that a replica signs, whatever it says. */
export async function forged({ store, team }: Replica, text: string, client: number, device?: string): Promise<JournalRow> {
	const own = (await store.db.meta.get('device'))!.value as Device;
	const row = { ...rowOf([text], { device: device ?? own.id, client }, hlc), segment: segmentOf(team.id, hlc) };
	return { ...row, signature: (await sign(own, signedBytes(row)))! };
}

/** The rows of a team that a replica holds. */
export async function rowsOf({ store, team }: Replica): Promise<JournalRow[]> {
	return (await store.db.journal.toArray()).filter(({ segment }) => segment.startsWith(team.id)).map(({ seq: _seq, ...row }) => row);
}
