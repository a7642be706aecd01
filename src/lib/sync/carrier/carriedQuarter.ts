import { digestOf, partsBeyond, type Vector } from '#lib/store/segments.ts';
import type { JournalRow } from '#lib/store/journalRow.ts';
import type { Epoch } from '../epoch.ts';
import { openMessage, sealMessage } from '../sealedMessage.ts';
import type { Team } from '../team.ts';
import type { CarriedDoc } from './carriedDoc.ts';
import { inOrder, keyOfRow, placeOfKey, reachOf, type RowPlace } from './rowPlace.ts';

const rowsAtOnce = 512 * 1024;
/** Rows that are unsealed and checked at a stretch. */
const partsAtOnce = 50;

/** One quarter of a team's journal in a document that a server keeps. */
export class CarriedQuarter {
	readonly doc: CarriedDoc;
	readonly #team: Team;
	readonly #epoch: Epoch;
	readonly #quarter: string;
	/** Keys of rows that were refused: as good as not there. */
	readonly #void = new Set<string>();

	constructor(doc: CarriedDoc, team: Team, epoch: Epoch, quarter: string) {
		this.doc = doc;
		this.#team = team;
		this.#epoch = epoch;
		this.#quarter = quarter;
	}

	/** Takes what is missing here, puts what is missing there; gives the digest of what is there then, and how many rows were stored. */
	async exchange(mine: Vector): Promise<{ digest: string; stored: number }> {
		const values = this.doc.look();
		const places = [...values.keys()].flatMap((key) => placeOfKey(key) ?? []);
		const fresh = places.filter(({ key, client, to }) => to > (mine.get(client) ?? 0) && !this.#void.has(key)).sort(inOrder);
		const { stored, garbage } = await this.#take(fresh, values);
		const good = places.filter(({ key }) => !this.#void.has(key) && !garbage.has(key));
		const there = await this.#give(good, places);
		return { digest: digestOf(there), stored };
	}

	/** What a value is sealed for: its place, so that the server cannot put it elsewhere. */
	#bound(key: string): string {
		return `${this.#team.id} carrier ${this.#quarter} ${key}`;
	}

	async #take(
		fresh: readonly RowPlace[],
		values: ReadonlyMap<string, Uint8Array>,
	): Promise<{ stored: number; garbage: ReadonlySet<string> }> {
		let stored = 0;
		const garbage = new Set<string>();
		for (let at = 0; at < fresh.length; at += partsAtOnce) {
			const part = fresh.slice(at, at + partsAtOnce);
			const read = await Promise.all(part.map(({ key }) => this.#read(key, values.get(key)!)));
			const keys = part.flatMap(({ key }, index) => (read[index] ? [key] : []));
			for (const [index, { key }] of part.entries()) if (!read[index]) garbage.add(key);
			const results = await this.#team.store.accept(
				read.flatMap((row) => row ?? []),
				this.#team.judge,
			);
			stored += results.filter((result) => result === 'stored').length;
			// A gap may be filled by whoever has what lies before.
			for (const [index, result] of results.entries()) if (!['stored', 'known', 'gap'].includes(result)) this.#void.add(keys[index]!);
		}
		// Nobody with the key can read it; whoever has the row puts it there again.
		if (garbage.size > 0) this.doc.put(new Map(), [...garbage]);
		return { stored, garbage };
	}

	async #read(key: string, value: Uint8Array): Promise<JournalRow | undefined> {
		const message = await openMessage(value, this.#epoch, this.#team.space, this.#bound(key));
		const row = message?.kind === 'rows' ? message.rows[0] : undefined;
		return row && keyOfRow(row) === key ? row : undefined;
	}

	/** Puts the rows that go beyond what is there, in place of those that they merge. */
	async #give(there: readonly RowPlace[], all: readonly RowPlace[]): Promise<Vector> {
		const reach = reachOf(there);
		const { store, space } = this.#team;
		for await (const { rows } of partsBeyond(store.db, `${space}/${this.#quarter}`, new Map(reach), rowsAtOnce)) {
			if (rows.length === 0) break;
			const sealed = await Promise.all(rows.map((row) => this.#seal(row)));
			const merged = all.filter((place) => rows.some((row) => isWithin(place, row)));
			this.doc.put(
				new Map(sealed),
				merged.map(({ key }) => key),
			);
			for (const { client, to } of rows) reach.set(client, to);
			for (const [key] of sealed) this.#void.delete(key);
		}
		return reach;
	}

	async #seal(row: JournalRow): Promise<[string, Uint8Array]> {
		const key = keyOfRow(row);
		return [key, await sealMessage({ kind: 'rows', rows: [row], more: false, asked: false }, this.#epoch, this.#bound(key))];
	}
}

const isWithin = (place: RowPlace, row: JournalRow) =>
	place.client === row.client && place.from >= row.from && place.to <= row.to && place.key !== keyOfRow(row);
