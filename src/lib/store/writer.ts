import type { Command } from '#lib/model/command.ts';
import { breathe } from './breathe.ts';
import type { Clock } from './clock.ts';
import type { Bases } from './bases.ts';
import { sign, type Device } from './device.ts';
import type { StampedEntry } from './entriesOf.ts';
import { formatEntry, type Entry } from './entry.ts';
import { basesIn } from './foldSimply.ts';
import { journalFormat, rowBytes, segmentOf, signedBytes, type JournalRow } from './journalRow.ts';
import { packId } from './packedId.ts';
import { entryOfPatch } from './patchEntry.ts';
import type { Placed } from './placeChange.ts';
import { newClient } from './newClient.ts';
import type { LooseRow } from './row.ts';
import type { Session } from './session.ts';
import { formatStamp, parseStamp, type Stamp } from './stamp.ts';

/** A change ready to be stored: its journal rows and the entries in them, one for each patch. */
export interface Written {
	rows: JournalRow[];
	entries: StampedEntry[];
	stamp: Stamp;
}

/** What a change is written for. */
export interface Occasion {
	command: Command;
	/** The batch that it takes back: this one is later, whatever the clock says. */
	of?: Stamp;
	/** By record: the writes that it replaces although their clocks are ahead. */
	over?: ReadonlyMap<string, Stamp[]>;
	/** The rows that it is made knowing of, each as it was first looked at. */
	rows?: ReadonlyMap<string, LooseRow>;
	/** A time in milliseconds that it is later than. */
	after?: number;
	/** The time that it is written with, whatever the clock says. */
	at?: number;
}

/** Entries made at a stretch: an import of thousands must let the page breathe. */
const stretch = 500;
/** Rows made and signed at a stretch: signatures may come without the page getting a word in between. */
const rowsAtOnce = 8;

const encoder = new TextEncoder();

/** Entries in lots of which each fits a row; one alone may be longer. */
async function lotsOf(entries: readonly StampedEntry[]): Promise<{ texts: string[]; records: string[] }[]> {
	const lots: { texts: string[]; records: string[] }[] = [];
	let room = 0;
	for (const [index, entry] of entries.entries()) {
		if (index > 0 && index % stretch === 0) await breathe();
		const text = formatEntry(entry);
		// Bytes of UTF-8 are at most three for each unit of a text.
		if (text.length * 3 > room) {
			lots.push({ texts: [], records: [] });
			room = rowBytes - 64;
		}
		room -= text.length * 3 > room ? room : encoder.encode(text).length + 5;
		lots.at(-1)!.texts.push(text);
		lots.at(-1)!.records.push(packId(entry.recordId));
	}
	return lots;
}

/** Turns changes into signed journal rows, through the Y.Docs of this page session: one for each space and quarter. */
export class Writer {
	readonly #device: Device;
	readonly #clock: Clock;
	readonly #sessions = new Map<string, Session>();
	#client = newClient();

	constructor(device: Device, clock: Clock) {
		this.#device = device;
		this.#clock = clock;
	}

	/** The client of the sessions that are being written, of which rows are not yet to be merged; undefined before the first. */
	get client(): number | undefined {
		return this.#sessions.size > 0 ? this.#client : undefined;
	}

	/** Signs before any transaction is opened: awaiting WebCrypto inside one would end it. */
	async write(placed: readonly Placed[], { command, of, over, rows: known, after = 0, at }: Occasion): Promise<Written> {
		const hlc = at ?? Math.max(this.#clock.tick(), after + 1, of === undefined ? 0 : parseStamp(of).hlc + 1);
		const spaces = [...new Set(placed.map(({ space }) => space))];
		// A quarter begins: one client writes into it alone, so that a batch is found by its stamp.
		if (!spaces.every((space) => this.#isOpen(segmentOf(space, hlc)))) this.reset();
		const stamp = formatStamp({ hlc, device: this.#device.id, client: this.#client });
		const entries: StampedEntry[] = [];
		for (const [index, { patch, space, row }] of placed.entries()) {
			if (index > 0 && index % stretch === 0) await breathe();
			const replaced = over?.get(patch.id);
			const entry = entryOfPatch(patch, { hlc, command, ...(of !== undefined && { of }) });
			const bases = this.#basesOf(entry, known?.get(patch.id) ?? row);
			entries.push({ ...entry, ...(replaced?.length && { over: replaced }), ...bases, stamp, space });
		}
		const rows: JournalRow[] = [];
		for (const space of spaces)
			rows.push(
				...(await this.#rowsOf(
					entries.filter((entry) => entry.space === space),
					segmentOf(space, hlc),
					hlc,
				)),
			);
		return { rows, entries, stamp };
	}

	/** A creation rests on nothing. */
	#basesOf({ code, values }: Entry, row: LooseRow | undefined): { bases?: Bases } {
		if (code !== undefined) return {};
		return { bases: row ? basesIn(row, Object.keys(values), this.#device.id) : new Map() };
	}

	#isOpen(segment: string): boolean {
		const quarter = segment.slice(segment.lastIndexOf('/'));
		return [...this.#sessions.keys()].every((open) => open.endsWith(quarter));
	}

	async #rowsOf(entries: readonly StampedEntry[], segment: string, hlc: number): Promise<JournalRow[]> {
		// Yjs is not needed for looking.
		const { Session } = await import('./session.ts');
		let session = this.#sessions.get(segment);
		if (!session) this.#sessions.set(segment, (session = new Session(segment, this.#device.id, this.#client)));
		const rows: JournalRow[] = [];
		for (const [index, { texts, records }] of (await lotsOf(entries)).entries()) {
			if (index > 0 && index % rowsAtOnce === 0) await breathe();
			const unsigned = { segment, device: this.#device.id, ...session.push(texts) };
			const signature = await sign(this.#device, signedBytes(unsigned));
			rows.push({ ...unsigned, at: hlc, records: [...new Set(records)], format: journalFormat, ...(signature && { signature }) });
		}
		return rows;
	}

	/** After a failed transaction the sessions are thrown away: an update that was not stored would hide all later ones. */
	reset(): void {
		for (const session of this.#sessions.values()) session.close();
		this.#sessions.clear();
		this.#client = newClient();
	}
}
