import type { Change } from '#lib/model/change.ts';
import { ok, refused, type Result } from '#lib/model/result.ts';
import type { DaybookDb } from './db.ts';
import type { Device } from './device.ts';
import { History, type Batch } from './history.ts';
import type { Stamp } from './stamp.ts';
import { changesAnything, inverseOf, nextToUndo } from './undo.ts';

/** What an undo did: the batch taken back, and how many records it left alone because they changed since. */
export interface Undone {
	batch: Batch;
	stamp: Stamp;
	left: number;
}

/** What taking back needs of a store. */
export interface TakeBackContext {
	db: DaybookDb;
	device: Device;
	/** Stores the inverse of a batch, and of which. */
	commit: (change: Change, of: Stamp) => Promise<Result<Stamp | undefined>>;
}

/**
 * Takes back a batch: the one given, else the last of this device that still stands; with `redo`, does again what the
 * last undo took back. Refused when there is none, or with a storage problem.
 */
export async function takeBack({ db, device, commit }: TakeBackContext, command: 'undo' | 'redo', stamp?: Stamp): Promise<Result<Undone>> {
	const history = new History(db);
	for (;;) {
		const batch = stamp === undefined ? await nextToUndo(history, device.id, command === 'redo') : await history.batch(stamp);
		if (!batch) return refused({ kind: 'nothingToUndo' });
		const inverse = await inverseOf(batch, history, command);
		const effective = changesAnything(inverse);
		if (!effective && (stamp !== undefined || inverse.change.patches.length === 0)) return refused({ kind: 'nothingToUndo' });
		const stored = await commit(inverse.change, batch.stamp);
		if (!stored.ok) return stored;
		if (stored.value === undefined) throw new Error('What takes a batch back is always written');
		// Others have overwritten all of it: noted as taken back, so that it does not stand before the one before.
		if (effective) return ok({ batch, stamp: stored.value, left: inverse.left });
	}
}
