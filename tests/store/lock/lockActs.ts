import Dexie from 'dexie';
import { keepBlob, readBlob } from '#lib/store/blobs.ts';
import { putLockOn } from '#lib/store/lock/changeLocking.ts';
import type { Covered, LockLook } from '#lib/store/lock/lockRow.ts';
import { Sealer } from '#lib/store/lock/sealer.ts';
import { sealWith } from '#lib/store/lock/sealing.ts';
import { settle } from '#lib/store/lock/settle.ts';
import { lockOf, unlock } from '#lib/store/lock/unlock.ts';
import { newId } from '#lib/store/newId.ts';
import { openStore } from '#lib/store/openStore.ts';
import type { Store } from '#lib/store/store.ts';
import { commit, planned } from '../testStore.ts';
import { derive, leastCost } from './quickDerive.ts';

export const passphrase = 'a tram in the rain';
export const canary = 'Zwierzyniecka';
export const look: LockLook = { language: 'en', theme: 'system', waiting: 'A reminder is waiting.' };
export const now = Date.UTC(2026, 10, 25, 8);
export const never = () => {
	throw new Error('blocked');
};

export const lockOn = (store: Store, covers: Covered = 'everything') =>
	putLockOn(store.db, { passphrase, covers, idle: 15, look, cost: leastCost }, derive, never);

export async function keyOf(name: string): Promise<Uint8Array> {
	const unlocked = await unlock(name, passphrase, derive, now);
	if (!unlocked.ok) throw new Error(unlocked.problem.kind);
	return unlocked.value.key;
}

export async function settleAll(name: string): Promise<Uint8Array> {
	const key = await keyOf(name);
	await settle(name, key, (await lockOf(name, now))!.lock, () => {});
	return key;
}

export async function openLocked(name: string, key: Uint8Array, covers: Covered = 'everything'): Promise<Store> {
	const opened = await openStore({ name, begin: never, prepare: (db) => sealWith(db, new Sealer(key, covers)) });
	if (!opened.ok) throw new Error(opened.problem.kind);
	return opened.value;
}

/** Turns some bits of a sealed row of the journal over, as a bad disk does. */
export async function damage(name: string, seq: number): Promise<void> {
	const bad = new Dexie(name);
	await bad.open();
	const row = (await bad.table('journal').get(seq)) as Record<string, unknown>;
	const sealed = Object.entries(row).find(([, value]) => value instanceof Uint8Array) as [string, Uint8Array];
	await bad.table('journal').put({ ...row, [sealed[0]]: sealed[1].map((byte, at) => (at === 40 ? byte ^ 255 : byte)) });
	bad.close();
}

/** All of the bytes and texts that a database stores, as nobody who has no key can read them better. */
export async function stored(name: string): Promise<string> {
	const db = await new Promise<IDBDatabase>((resolve, reject) => {
		const request = indexedDB.open(name);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error!);
	});
	const parts: string[] = [];
	for (const table of db.objectStoreNames) {
		const rows = await new Promise<unknown[]>((resolve) => {
			const request = db.transaction(table).objectStore(table).getAll();
			request.onsuccess = () => resolve(request.result);
		});
		parts.push(
			JSON.stringify(rows, (_, held: unknown) =>
				ArrayBuffer.isView(held) ? Buffer.from(held.buffer, held.byteOffset, held.byteLength).toString('latin1') : held,
			),
		);
		for (const { content } of table === 'blobs' ? (rows as { content: Blob }[]) : []) parts.push(await content.text());
	}
	db.close();
	return parts.join('\n');
}

/** A word wherever a person can write one. */
export async function writeEverywhere(store: Store): Promise<string> {
	const reminders = {
		r1: { trigger: { minutesBefore: 10, anchor: 'start' }, channel: 'app', audience: 'me', text: `Leave for ${canary}` },
	} as const;
	const when = { start: '2036-11-24T10:00', end: '2036-11-24T11:00', tz: 'Europe/Rome' };
	const plan = planned(store, { subject: `Visit ${canary}`, description: canary, location: canary, when, reminders });
	await commit(store, { command: 'plan', patches: [plan] });
	const { memberId: createdBy } = store.self;
	await commit(store, { command: 'add', patches: [{ type: 'company', id: newId(), create: true, fields: { name: canary } }] });
	await commit(store, {
		command: 'say',
		patches: [{ type: 'message', id: newId(), create: true, fields: { activityId: plan.id, text: canary, createdBy } }],
	});
	await store.drafts.put('card:new', { subject: canary });
	await keepBlob(store.db, new Blob([canary]), now);
	await store.db.pieces.put({ sha256: 'ab', from: 0, bytes: new TextEncoder().encode(canary) });
	await store.db.meta.put({ key: 'local', value: { lastSearch: canary } });
	await store.db.teams.put({
		id: 'team',
		value: { operations: [canary], secrets: [{ epoch: 'e', secret: new TextEncoder().encode(canary) }] },
	});
	return plan.id;
}

export async function contentsOf(store: Store): Promise<unknown> {
	const rows = await Promise.all(
		store.db.tables.filter(({ name }) => !['meta', 'blobs'].includes(name)).map((table) => table.toArray() as Promise<unknown[]>),
	);
	const blobs = await Promise.all(
		(await store.db.blobs.toCollection().primaryKeys()).map(async (sha256) => (await readBlob(store.db, sha256))?.text()),
	);
	return { rows, blobs };
}
