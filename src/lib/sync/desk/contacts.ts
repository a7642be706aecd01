import { farAhead } from '#lib/store/clock.ts';
import type { DaybookDb } from '#lib/store/db.ts';
import { entriesOf } from '#lib/store/entriesOf.ts';
import { parseStamp } from '#lib/store/stamp.ts';
import type { Team } from '../team.ts';

/** What is remembered of meetings with another device. */
export interface Contact {
	/** When something last came from it, in epoch milliseconds. */
	at: number;
	/** The time of the journal up to which it had everything; undefined if it never had. */
	level?: number;
	/** By space, how many commands of this device's that bear a later time it had then: they were written by a clock far ahead. */
	beyond?: Record<string, number>;
}

/** What is known of a device: of its meetings, and how many of this device's commands it lacks. */
export type KnownContact = Contact & { lacks?: number };

type Known = Record<string, Contact>;

/** The latest time in the journal, clocks that are far ahead left out. */
async function journalTime(db: DaybookDb, now: number): Promise<number> {
	return (
		((await db.journal
			.where('at')
			.belowOrEqual(now + farAhead)
			.lastKey()) as number | undefined) ?? 0
	);
}

/** How many of a device's commands in a space are later than a time. */
async function commandsAfter(db: DaybookDb, space: string, device: string, time: number): Promise<number> {
	const stamps = new Set<string>();
	await db.journal
		.where('at')
		.above(time)
		.each((row) => {
			if (row.device !== device || !row.segment.startsWith(`${space}/`)) return;
			for (const { stamp } of entriesOf(row)) if (parseStamp(stamp).hlc > time) stamps.add(stamp);
		});
	return stamps.size;
}

/** When other devices were met, and what they had then; kept on this device. */
export class Contacts {
	readonly #db: DaybookDb;
	readonly #wall: () => number;
	readonly #known: Map<string, Contact>;
	readonly #lacks = new Map<string, number>();
	#changed = false;

	private constructor(db: DaybookDb, wall: () => number, known: Known) {
		this.#db = db;
		this.#wall = wall;
		this.#known = new Map(Object.entries(known));
	}

	static async open(db: DaybookDb, wall: () => number): Promise<Contacts> {
		return new Contacts(db, wall, ((await db.meta.get('contacts'))?.value ?? {}) as Known);
	}

	of(device: string): KnownContact | undefined {
		const known = this.#known.get(device);
		const lacks = this.#lacks.get(device);
		return known && { ...known, ...(lacks !== undefined && { lacks }) };
	}

	/** All that is known, for other tabs of this browser. */
	told(): [string, KnownContact][] {
		return [...this.#known.keys()].map((device) => [device, this.of(device)!]);
	}

	/** Takes what another tab knows, which met them and keeps it. */
	hear(told: readonly [string, KnownContact][]): void {
		for (const [device, { lacks, ...contact }] of told) {
			this.#known.set(device, contact);
			if (lacks !== undefined) this.#lacks.set(device, lacks);
		}
	}

	heard(device: string): void {
		this.#known.set(device, { ...this.#known.get(device), at: this.#wall() });
		this.#changed = true;
	}

	/** Notes that a device has everything, if it says so after the time was taken: what is written meanwhile it may lack. */
	async level(device: string, own: { space: string; device: string }, isLevel: () => Promise<boolean>): Promise<void> {
		const time = await journalTime(this.#db, this.#wall());
		const later = await commandsAfter(this.#db, own.space, own.device, this.#wall() + farAhead);
		if (!(await isLevel())) return;
		const beyond = { ...this.#known.get(device)?.beyond, [own.space]: later };
		this.#known.set(device, { at: this.#wall(), level: time, beyond });
		this.#changed = true;
	}

	/** Counts what devices lack of what `own` has written into a space; true if that is another number than before. */
	async count(space: string, own: string, devices: readonly string[]): Promise<boolean> {
		let changed = false;
		for (const device of devices) {
			const { level, beyond = {} } = this.#known.get(device) ?? {};
			if (level === undefined) continue;
			const lacks = Math.max(0, (await commandsAfter(this.#db, space, own, level)) - (beyond[space] ?? 0));
			changed ||= lacks !== this.#lacks.get(device);
			this.#lacks.set(device, lacks);
		}
		return changed;
	}

	async keep(): Promise<void> {
		if (!this.#changed) return;
		this.#changed = false;
		await this.#db.meta.put({ key: 'contacts', value: Object.fromEntries(this.#known) });
	}
}

/** Counts what the other devices of a team lack of this one's; true if that is not what was known. */
export function countLacks({ roster, space, device }: Team, contacts: Contacts): Promise<boolean> {
	const others = [...roster.devices.values()].filter(({ id, removed }) => id !== device.id && !removed).map(({ id }) => id);
	return contacts.count(space, device.id, others);
}
