import type { Change } from '#lib/model/change.ts';
import type { Clock } from './clock.ts';
import { sign, type Device } from './device.ts';
import type { StampedEntry } from './entriesOf.ts';
import { formatEntry } from './entry.ts';
import { journalFormat, personalSpace, segmentOf, signedBytes, type JournalRow } from './journalRow.ts';
import { packId } from './packedId.ts';
import { entryOfPatch } from './patchEntry.ts';
import type { Session } from './session.ts';
import { formatStamp, type Stamp } from './stamp.ts';

/** A change ready to be stored: its journal row and the entries in it. */
export interface Written {
	row: JournalRow;
	entries: StampedEntry[];
	stamp: Stamp;
}

/** Turns changes into signed journal rows, through the Y.Doc of this page session. */
export class Writer {
	readonly #device: Device;
	readonly #clock: Clock;
	#session: Session | undefined;

	constructor(device: Device, clock: Clock) {
		this.#device = device;
		this.#clock = clock;
	}

	/** The session that is being written; its rows are not yet to be merged. */
	get client(): number | undefined {
		return this.#session?.client;
	}

	/** Signs before any transaction is opened: awaiting WebCrypto inside one would end it. */
	async write(change: Change, of?: Stamp): Promise<Written> {
		// Yjs is not needed for looking.
		const { Session } = await import('./session.ts');
		const hlc = this.#clock.tick();
		const segment = segmentOf(personalSpace, hlc);
		if (this.#session?.segment !== segment) this.reset();
		this.#session ??= new Session(segment, this.#device.id);
		const cause = { hlc, command: change.command, ...(of !== undefined && { of }) };
		const stamp = formatStamp({ hlc, device: this.#device.id, client: this.#session.client });
		const entries = change.patches.map((patch) => ({ ...entryOfPatch(patch, cause), stamp }));
		const push = this.#session.push(entries.map(formatEntry));
		const unsigned = { segment, device: this.#device.id, ...push };
		const signature = await sign(this.#device, signedBytes(unsigned));
		const records = [...new Set(change.patches.map((patch) => packId(patch.id)))];
		const row: JournalRow = { ...unsigned, at: hlc, records, format: journalFormat, ...(signature && { signature }) };
		return { row, entries, stamp };
	}

	/** After a failed transaction the session is thrown away: an update that was not stored would hide all later ones. */
	reset(): void {
		this.#session?.close();
		this.#session = undefined;
	}
}
