import type { Command } from '#lib/model/command.ts';
import type { AnyRecord, TypeName } from '#lib/model/recordTypes.ts';
import type { Instant, Uuid } from '#lib/model/scalars.ts';
import { changesOf, type FieldChange } from './changesOf.ts';
import type { DaybookDb } from './db.ts';
import { fieldOfKey } from './fieldOfKey.ts';
import { findAny } from './findAny.ts';
import { History, type Batch, type Decoded } from './history.ts';
import { instantOfStamp, parseStamp, type Stamp } from './stamp.ts';

/** A record that a command wrote, as it is now. */
export interface PastRecord {
	id: Uuid;
	/** Undefined while its creation has not arrived. */
	type?: TypeName;
	record?: AnyRecord;
	/** The fields that were written. */
	fields: string[];
	/** Empty unless they were asked for. */
	changes: FieldChange[];
}

/** A command that was given, by whom and when. */
export interface PastCommand {
	stamp: Stamp;
	at: Instant;
	device: string;
	command: Command;
	/** How many records it wrote. */
	count: number;
	/** The first of them. */
	records: PastRecord[];
	/** The command that it took back, or did again. */
	of?: Stamp;
	/** The undo that took it back and still stands. */
	takenBackBy?: Stamp;
}

export interface PastOptions {
	/** How many commands to read. */
	limit: number;
	/** How many records of each to name. */
	records: number;
	/** Whether to tell what became of each field. */
	withChanges: boolean;
}

/** By which standing undo each batch was taken back; a redo hides the undo that it took back. `batches`: newest first. */
export function undosIn(batches: readonly Pick<Batch, 'stamp' | 'of'>[]): Map<Stamp, Stamp> {
	const undos = new Map<Stamp, Stamp>();
	for (const { stamp, of } of batches) if (of !== undefined && !undos.has(stamp)) undos.set(of, stamp);
	return undos;
}

/** The names of the fields that a batch wrote into a record of a type. */
function fieldsWritten({ entries }: Batch, id: Uuid, type: TypeName | undefined): string[] {
	if (!type) return [];
	const keys = entries.filter(({ recordId }) => recordId === id).flatMap(({ values }) => Object.keys(values));
	return [...new Set(keys.flatMap((key) => fieldOfKey(type, key)?.name ?? []))];
}

async function newestBatches(history: History, limit: number): Promise<Batch[]> {
	const batches: Batch[] = [];
	// What somebody has read is nothing that he did.
	await history.newest((batch) => batch.command === 'read' || batches.push(batch) < limit);
	return batches.sort((one, other) => (one.stamp < other.stamp ? 1 : -1));
}

/** Asks for each record once, however many commands wrote it. */
function changesReader(history: History): (id: Uuid, stamp: Stamp) => Promise<FieldChange[]> {
	const decoded: Decoded = new Map();
	const known = new Map<Uuid, Promise<FieldChange[]>>();
	return async (id, stamp) => {
		let changes = known.get(id);
		if (!changes) known.set(id, (changes = history.ofRecord(id, decoded).then(changesOf)));
		return (await changes).filter((change) => change.stamp === stamp);
	};
}

const recordIds = ({ entries }: Batch) => [...new Set(entries.map((entry) => entry.recordId))];

/** The last commands, the newest first, with the records they wrote. */
export async function pastCommands(db: DaybookDb, options: PastOptions): Promise<PastCommand[]> {
	const history = new History(db);
	return describeBatches(db, history, await newestBatches(history, options.limit), options);
}

/** What batches did, in their order: the newest come first. */
export async function describeBatches(
	db: DaybookDb,
	history: History,
	batches: readonly Batch[],
	options: Omit<PastOptions, 'limit'>,
): Promise<PastCommand[]> {
	const undos = undosIn(batches);
	const shownOf = (batch: Batch) => recordIds(batch).slice(0, options.records);
	const found = await findAny(db, [...new Set(batches.flatMap(shownOf))]);
	const changesFor = changesReader(history);
	const past: PastCommand[] = [];
	for (const batch of batches) {
		const { stamp, command, of } = batch;
		const records: PastRecord[] = [];
		for (const id of shownOf(batch)) {
			const known = found.get(id);
			const changes = options.withChanges ? await changesFor(id, stamp) : [];
			records.push({ id, ...known, fields: fieldsWritten(batch, id, known?.type), changes });
		}
		const takenBackBy = undos.get(stamp);
		past.push({
			stamp,
			at: instantOfStamp(stamp),
			device: parseStamp(stamp).device,
			command,
			count: recordIds(batch).length,
			records,
			...(of !== undefined && { of }),
			...(takenBackBy !== undefined && { takenBackBy }),
		});
	}
	return past;
}
