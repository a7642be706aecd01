import type { Table } from 'dexie';
import type { DaybookDb } from '../db.ts';
import { changeLock, type Lock } from './lockRow.ts';
import { openSealed } from './openSealed.ts';

/** Rows rewritten in one transaction: a crash costs no more than these. */
const piece = 200;

/** Writes the rows of a table again, each as it is to be stored now. */
async function rewrite(db: DaybookDb, table: Table<unknown, unknown>, onDone: (rows: number) => void): Promise<void> {
	const keys = await table.toCollection().primaryKeys();
	for (let at = 0; at < keys.length; at += piece) {
		const some = keys.slice(at, at + piece);
		await db.transaction('rw', table, async () => {
			const rows = await table.bulkGet(some);
			await table.bulkPut(rows.filter((row) => row !== undefined));
		});
		onDone(some.length);
	}
}

/** Contents one by one, for each is in memory as a whole while it is sealed. */
async function rewriteBlobs(db: DaybookDb, onDone: (rows: number) => void): Promise<void> {
	const sealer = db.sealer!;
	for (const sha256 of await db.blobs.toCollection().primaryKeys()) {
		const held = await db.blobs.get(sha256);
		if (held) {
			const content = held.sealed ? await sealer.openBlob(held.content) : held.content;
			await db.blobs.put({ sha256, at: held.at, ...(await sealer.sealBlob(content)) });
		}
		onDone(1);
	}
}

/**
 * Brings all that is stored to what a lock covers, in pieces: each row says by itself whether it is sealed, so that a
 * half-done state reads right and whoever unlocks next goes on. Nobody else may have the database open. `onPart` is told
 * how much is done, from 0 to 1. Gives the lock as it is then, undefined if it was taken off.
 */
export async function settle(name: string, key: Uint8Array, lock: Lock, onPart: (part: number) => void): Promise<Lock | undefined> {
	const db = await openSealed(name, key, lock.covers);
	try {
		const counts = await Promise.all(db.tables.map((table) => table.count()));
		const total = counts.reduce((sum, count) => sum + count, 0);
		let done = 0;
		const onDone = (rows: number) => onPart((done += rows) / total);
		for (const table of db.tables) await (table.name === 'blobs' ? rewriteBlobs(db, onDone) : rewrite(db, table, onDone));
		if (lock.covers !== 'nothing') return await changeLock(db, { settled: true });
		await db.meta.bulkDelete(['lock', 'lockTries', 'lockTold']);
		return undefined;
	} finally {
		db.close();
	}
}
