import type { Change, Patch } from '#lib/model/change.ts';
import { quietCommands } from '#lib/model/command.ts';
import type { TypeName } from '#lib/model/recordTypes.ts';
import type { StampedEntry } from './entriesOf.ts';
import { fieldOfKey } from './fieldOfKey.ts';
import { foldRecord } from './fold.ts';
import { typeOfEntries } from './homeEntries.ts';
import type { Batch, Decoded, History } from './history.ts';
import type { LooseRow } from './row.ts';
import { parseStamp, type Stamp } from './stamp.ts';
import { standingEntries } from './standingEntries.ts';

/** The batch that undo takes back next, or redo with `redo`: the last of this device that still stands. */
export async function nextToUndo(history: History, device: string, redo: boolean): Promise<Batch | undefined> {
	const takenBack = new Set<Stamp>();
	let found: Batch | undefined;
	await history.newest((batch) => {
		if (parseStamp(batch.stamp).device !== device || quietCommands.includes(batch.command)) return true;
		const stands = !takenBack.has(batch.stamp);
		if (batch.of !== undefined && stands) takenBack.add(batch.of);
		if (!stands) return true;
		if (redo) {
			if (batch.command === 'undo') found = batch;
			// After a new action there is nothing to do again; a redo hides the undo that it took back.
			return batch.command === 'redo';
		}
		if (batch.command === 'undo') return true;
		found = batch;
		return false;
	});
	return found;
}

/**
 * What undoing a batch would write, and how many records it leaves alone because somebody has changed them since. Of
 * those the change has a patch without fields: the journal of each record tells which of its batches were taken back.
 */
export interface Inverse {
	change: Change;
	left: number;
	/** Other fields have rival values then, though they keep their own: the batch chose, or was the rival that lost. */
	settles: boolean;
}

/** Whether taking back a batch would change anything. */
export function changesAnything({ change, settles }: Inverse): boolean {
	return settles || change.patches.some(({ fields }) => Object.keys(fields).length > 0);
}

interface Held {
	/** The record as it is. */
	row: LooseRow;
	/** The record as it is to be when the batch is taken back. */
	before: LooseRow;
	type: TypeName;
}

function heldBy(entries: readonly StampedEntry[], stamp: Stamp): Held | undefined {
	const type = typeOfEntries(entries);
	const row = type && foldRecord(entries, type);
	const before = type && foldRecord(standingEntries(entries, stamp), type);
	return type && row && before && { row, before, type };
}

/** What undo takes back was never meant to be: deleted in the moment in which it was created, it is not in the trash. */
function inverseOfCreation({ row, type }: Held, stamp: Stamp): Patch | undefined {
	const own = parseStamp(stamp).device;
	const others = Object.values(row._stamps).some((held) => parseStamp(held).device !== own);
	return others || row['deletedAt'] !== undefined ? undefined : { type, id: row.id, fields: { deletedAt: row['createdAt'] } };
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Where somebody has written a field since, that stands with or without the batch, and the field is left alone. */
function inverseOfEdit(entry: StampedEntry, { row, before, type }: Held): Patch | undefined {
	const fields: Record<string, unknown> = {};
	for (const key of Object.keys(entry.values)) {
		const target = fieldOfKey(type, key);
		if (!target) continue;
		const { name, member } = target;
		const [is, was] = [row[name], before[name]].map((held) =>
			member === undefined ? held : (held as Record<string, unknown> | undefined)?.[member],
		);
		if (same(is, was)) continue;
		if (member === undefined) fields[name] = was;
		else ((fields[name] ??= {}) as Record<string, unknown>)[member] = was;
	}
	return Object.keys(fields).length > 0 ? { type, id: row.id, fields } : undefined;
}

/** Whether without a batch other fields have rival values than now. */
const settlesRivals = ({ row, before }: Held) => !same(row._rivals, before._rivals);

/** The inverse of a batch: earlier values of the fields that nobody has written since; what it created is deleted. */
export async function inverseOf(batch: Batch, history: History, command: 'undo' | 'redo'): Promise<Inverse> {
	const decoded: Decoded = new Map();
	const patches: Patch[] = [];
	let left = 0;
	let settles = false;
	for (const entry of batch.entries) {
		const entries = await history.ofRecord(entry.recordId, decoded);
		const held = heldBy(entries, batch.stamp);
		const patch = held && (entry.code === undefined ? inverseOfEdit(entry, held) : inverseOfCreation(held, batch.stamp));
		if (patch ?? held) patches.push(patch ?? { type: held!.type, id: held!.row.id, fields: {} });
		const matters = held !== undefined && settlesRivals(held);
		if (!patch && !matters) left += 1;
		settles ||= matters;
	}
	return { change: { command, patches }, left, settles };
}
