import type { DaybookDb } from './db.ts';
import { eachPage } from './pages.ts';

/** What one segment of the journal holds. */
export interface SegmentSize {
	segment: string;
	rows: number;
	bytes: number;
	/** Page sessions that wrote in it. */
	sessions: number;
	devices: number;
	/** Entries: one per record and command. */
	entries: number;
}

const page = 40;

/** The size of the journal by segment, the newest first; reads every journal row, so it takes its time. */
export async function journalSize(db: DaybookDb, onProgress: (done: number, total: number) => void = () => {}): Promise<SegmentSize[]> {
	const total = await db.journal.count();
	const segments = new Map<string, { size: SegmentSize; clients: Set<number>; devices: Set<string> }>();
	let done = 0;
	await eachPage(db.journal, page, (rows) => {
		for (const { segment, bytes, client, device, from, to } of rows) {
			let held = segments.get(segment);
			if (!held) {
				held = {
					size: { segment, rows: 0, bytes: 0, sessions: 0, devices: 0, entries: 0 },
					clients: new Set(),
					devices: new Set(),
				};
				segments.set(segment, held);
			}
			held.size.rows += 1;
			held.size.bytes += bytes.length;
			held.size.entries += to - from;
			held.clients.add(client);
			held.devices.add(device);
		}
		onProgress((done += rows.length), total);
	});
	return [...segments.values()]
		.map(({ size, clients, devices }) => ({ ...size, sessions: clients.size, devices: devices.size }))
		.sort((one, other) => (one.segment < other.segment ? 1 : -1));
}
