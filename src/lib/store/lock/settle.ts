import type { Table } from 'dexie';
import type { DaybookDb } from '../db.ts';
import { storageProblem } from '../storageProblem.ts';
import { changeLock, readLock, type Lock, type Stuck } from './lockRow.ts';
import { openSealed } from './openSealed.ts';

/** Rows rewritten in one transaction: a crash costs no more than these. */
const piece = 200;

type Fail = (stuck: Stuck, error: unknown) => void;

/** What stops all else as well: no room, or a database that another tab took. */
function isHopeless(db: DaybookDb, error: unknown): boolean {
	return !db.isOpen() || storageProblem(error)?.kind === 'storageFull';
}

/** Writes some rows again; where one of them cannot be, each by itself, so that the others are. */
async function rewriteSome(db: DaybookDb, table: Table<unknown, unknown>, keys: unknown[], onFail: Fail): Promise<void> {
	try {
		await db.transaction('rw', table, async () => {
			const rows = await table.bulkGet(keys);
			await table.bulkPut(rows.filter((row) => row !== undefined));
		});
	} catch (error) {
		if (isHopeless(db, error)) throw error;
		if (keys.length === 1) return onFail({ table: table.name, key: keys[0] }, error);
		for (const key of keys) await rewriteSome(db, table, [key], onFail);
	}
}

/** Writes the rows of a table again, each as it is to be stored now. */
async function rewrite(db: DaybookDb, table: Table<unknown, unknown>, onDone: (rows: number) => void, onFail: Fail): Promise<void> {
	const keys = await table.toCollection().primaryKeys();
	for (let at = 0; at < keys.length; at += piece) {
		const some = keys.slice(at, at + piece);
		await rewriteSome(db, table, some, onFail);
		onDone(some.length);
	}
}

async function rewriteBlob(db: DaybookDb, sha256: string): Promise<void> {
	const sealer = db.sealer!;
	const held = await db.blobs.get(sha256);
	if (!held) return;
	const content = held.sealed ? await sealer.openBlob(held.content) : held.content;
	await db.blobs.put({ sha256, at: held.at, ...(await sealer.sealBlob(content)) });
}

/** Contents one by one, for each is in memory as a whole while it is sealed. One that cannot be read is left as it is. */
async function rewriteBlobs(db: DaybookDb, onDone: (rows: number) => void, onFail: Fail): Promise<void> {
	for (const sha256 of await db.blobs.toCollection().primaryKeys()) {
		try {
			await rewriteBlob(db, sha256);
		} catch (error) {
			if (isHopeless(db, error)) throw error;
			onFail({ table: 'blobs', key: sha256 }, error);
		}
		onDone(1);
	}
}

/**
 * Brings all that is stored to what a lock covers, in pieces: each row says by itself whether it is sealed, so that a
 * half-done state reads right and whoever unlocks next goes on. `onPart` is told how much is done, from 0 to 1. Gives the
 * lock as it is then, undefined if it was taken off. What cannot be rewritten is left as it is: when all else is done its
 * error is thrown, and the lock stays as it was, for it alone knows the way to the key of what is sealed still.
 */
export async function settle(name: string, key: Uint8Array, lock: Lock, onPart: (part: number) => void): Promise<Lock | undefined> {
	const db = await openSealed(name, key, lock.covers);
	const failures: unknown[] = [];
	const stuck: Stuck[] = [];
	const onFail: Fail = (one, error) => {
		stuck.push(one);
		failures.push(error);
	};
	try {
		// From here on nobody can change it: another lock, or the key of another, seals nothing.
		const held = await readLock(db);
		if (!held || !db.sealer?.fits(held)) return held;
		const counts = await Promise.all(db.tables.map((table) => table.count()));
		const total = counts.reduce((sum, count) => sum + count, 0);
		let done = 0;
		const onDone = (rows: number) => onPart((done += rows) / total);
		for (const table of db.tables) await (table.name === 'blobs' ? rewriteBlobs(db, onDone, onFail) : rewrite(db, table, onDone, onFail));
		if (failures.length > 0) {
			await changeLock(db, { stuck });
			throw failures[0];
		}
		if (lock.covers !== 'nothing') return await changeLock(db, { settled: true, stuck: [] });
		await db.meta.bulkDelete(['lock', 'lockTries', 'lockTold']);
		return undefined;
	} finally {
		db.close();
	}
}
