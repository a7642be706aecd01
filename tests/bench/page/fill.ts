import type { Civil, Uuid } from '#lib/model/scalars.ts';
import { deviceOf, type Device } from '#lib/store/device.ts';
import { foldEntry } from '#lib/store/fold.ts';
import type { JournalRow } from '#lib/store/journalRow.ts';
import type { LooseRow } from '#lib/store/row.ts';
import type { Store } from '#lib/store/store.ts';
import { storeRows } from '#lib/store/storeRows.ts';
import { closedSession, type Writings } from './closedSession.ts';
import { plannedPerDay, workingDays, type Firm } from './firm.ts';
import { randomActivity, randomEdit } from './randomActivity.ts';

/** Edits of each record, on the working days after its creation. */
const editsEach = 3;
const editedWithin = 20;
/** Rows stored in one transaction. */
const perTransaction = 2000;

export interface Filled {
	records: number;
	sessions: number;
	/** Of the journal rows, without their signatures. */
	journalBytes: number;
}

/** An id of a day's n-th record: in order of time like a UUIDv7, and the same each time. */
function idAt(day: Civil, index: number): Uuid {
	const time = Date.parse(`${day}T06:00Z`).toString(16).padStart(12, '0');
	const tail = (index * 2_654_435_761).toString(16).padStart(15, '0').slice(-15);
	return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-8${tail.slice(3, 6)}-${tail.slice(6).padStart(12, '0')}`;
}

/** Fills a store with a firm's months of work, day by day, through the code that folds and stores any change. */
export class Filler {
	readonly #store: Store;
	readonly #firm: Firm;
	readonly #days: Civil[];
	readonly #count: number;
	/** By day and person, what is still to be written. */
	readonly #diary = new Map<number, Writings[]>();
	/** Records that will be edited, and those that are done. */
	readonly #rows = new Map<Uuid, LooseRow>();
	readonly #left = new Map<Uuid, number>();
	#done: LooseRow[] = [];
	#journal: JournalRow[] = [];
	readonly #filled: Filled = { records: 0, sessions: 0, journalBytes: 0 };
	readonly #keepsJournal: boolean;

	/** Without its journal, what the rows alone take can be weighed. */
	constructor(store: Store, firm: Firm, count: number, keepsJournal: boolean) {
		this.#store = store;
		this.#firm = firm;
		this.#count = count;
		this.#keepsJournal = keepsJournal;
		this.#days = workingDays(Math.ceil(count / plannedPerDay), editedWithin + 1);
	}

	async run(report: (records: number) => void): Promise<Filled> {
		const signer = await deviceOf(this.#store.db);
		for (const [at, day] of this.#days.entries()) {
			this.#planDay(at, day);
			await this.#writeDay(at, day, signer);
			if (this.#done.length < perTransaction) continue;
			await this.#flush();
			report(this.#filled.records);
		}
		await this.#flush();
		return this.#filled;
	}

	#planDay(at: number, day: Civil): void {
		const { random, members } = this.#firm;
		const planned = Math.max(0, Math.min(plannedPerDay, this.#count - at * plannedPerDay));
		for (let index = 0; index < planned; index++) {
			const person = index % members.length;
			const patch = randomActivity(this.#firm, idAt(day, index), members[person]!, day);
			this.#note(at, person, { command: 'plan', patch });
			this.#left.set(patch.id, 1 + editsEach);
			for (let edit = 0; edit < editsEach; edit++) {
				const on = at + random.int(1, editedWithin);
				this.#note(on, random.chance(0.8) ? person : random.int(0, members.length - 1), randomEdit(this.#firm, patch, this.#days[on]!));
			}
		}
	}

	#note(at: number, person: number, writing: Writings[number]): void {
		const desks = this.#diary.get(at) ?? this.#firm.members.map(() => []);
		desks[person]!.push(writing);
		this.#diary.set(at, desks);
	}

	async #writeDay(at: number, day: Civil, signer: Device): Promise<void> {
		const hours = { from: Date.parse(`${day}T06:00Z`), to: Date.parse(`${day}T16:00Z`) };
		for (const [person, writings] of (this.#diary.get(at) ?? []).entries()) {
			if (writings.length === 0) continue;
			const device = person === 0 ? signer.id : this.#firm.members[person]!.replaceAll('-', '').slice(0, 16);
			const { row, entries } = await closedSession(writings, hours, device, signer);
			this.#journal.push(row);
			this.#filled.sessions += 1;
			this.#filled.journalBytes += row.bytes.length;
			for (const entry of entries) this.#fold(entry);
		}
		this.#diary.delete(at);
	}

	#fold(entry: Parameters<typeof foldEntry>[1]): void {
		const id = entry.recordId;
		const row = foldEntry(this.#rows.get(id), entry, 'activity');
		if (!row) throw new Error(`An edit of ${id} precedes its creation`);
		const left = this.#left.get(id)! - 1;
		this.#left.set(id, left);
		this.#rows.set(id, row);
		if (left > 0) return;
		this.#done.push(row);
		this.#rows.delete(id);
		this.#left.delete(id);
	}

	async #flush(): Promise<void> {
		const { db } = this.#store;
		await db.transaction('rw', [db.journal, db.meta, db.reminders, db.rows('activity')], async () => {
			await storeRows(db, 'activity', this.#done);
			if (this.#keepsJournal) await db.journal.bulkAdd(this.#journal);
		});
		this.#filled.records += this.#done.length;
		this.#done = [];
		this.#journal = [];
	}
}
