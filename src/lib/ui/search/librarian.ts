import type { DaybookDb } from '#lib/store/db.ts';
import { lastOfJournal, readActivities, readActivitiesOf, recordsSince, watchJournal, type Edited } from '#lib/store/activityFeed.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { Stamp } from '#lib/store/stamp.ts';
import { ActivityIndex } from './activityIndex.ts';

/** Activities that are read and taken in between two looks at what is asked. */
const lot = 500;

export interface LibrarianNews {
	progress: (done: number, total: number) => void;
	ready: () => void;
	/** What was found before may not be what is found now. */
	changed: () => void;
	failed: (error: unknown) => void;
}

/** Fills an index from what is stored, and keeps it true to it: reads only what changed since. */
export class Librarian {
	readonly index = new ActivityIndex();
	readonly #db: DaybookDb;
	readonly #news: LibrarianNews;
	readonly #seen = new Map<Uuid, Stamp>();
	/** The last row of the journal that the index knows of. */
	#seq = 0;
	#turn: Promise<void> = Promise.resolve();
	#stop: (() => void) | undefined;

	constructor(db: DaybookDb, news: LibrarianNews) {
		this.#db = db;
		this.#news = news;
	}

	/** Reads everything once, then whatever any tab commits. */
	async start(): Promise<void> {
		try {
			this.#seq = await lastOfJournal(this.#db);
			const total = await this.#db.rows('activity').count();
			let done = 0;
			for await (const activities of readActivities(this.#db, lot)) {
				this.#take(activities);
				done += activities.length;
				this.#news.progress(done, total);
			}
			this.#news.ready();
			this.#stop = watchJournal(this.#db, (seq) => this.#catchUp(seq), this.#news.failed);
		} catch (error) {
			this.#news.failed(error);
		}
	}

	stop(): void {
		this.#stop?.();
	}

	#catchUp(seq: number): void {
		this.#turn = this.#turn.then(() => this.#readSince(seq)).catch(this.#news.failed);
	}

	async #readSince(seq: number): Promise<void> {
		if (seq <= this.#seq) return;
		const ids = await recordsSince(this.#db, this.#seq);
		this.#seq = seq;
		let changed = 0;
		for (let from = 0; from < ids.length; from += lot) {
			changed += this.#take(await readActivitiesOf(this.#db, ids.slice(from, from + lot)));
		}
		if (changed > 0) this.#news.changed();
	}

	/** Takes in what is new; gives how many that were. */
	#take(activities: readonly Edited[]): number {
		const fresh = activities.filter(({ activity, edited }) => this.#seen.get(activity.id) !== edited);
		for (const { activity, edited } of fresh) {
			this.#seen.set(activity.id, edited);
			if (activity.deletedAt === undefined) this.index.put(activity);
			else this.index.delete(activity.id);
		}
		return fresh.length;
	}
}
