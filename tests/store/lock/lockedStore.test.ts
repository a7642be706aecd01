import Dexie from 'dexie';
import { expect, test, vi } from 'vitest';
import { keepBlob, readBlob } from '#lib/store/blobs.ts';
import { changePassphrase, coverOther, putLockOn } from '#lib/store/lock/changeLocking.ts';
import { DaybookDb } from '#lib/store/db.ts';
import { writeBehindFence } from '#lib/store/lock/fence.ts';
import { askForKey, Keyring } from '#lib/store/lock/keyring.ts';
import { leaveBehind } from '#lib/store/lock/leaveBehind.ts';
import { readLock, type Covered, type LockLook } from '#lib/store/lock/lockRow.ts';
import { Sealer } from '#lib/store/lock/sealer.ts';
import { sealWith } from '#lib/store/lock/sealing.ts';
import { settle } from '#lib/store/lock/settle.ts';
import { lockOf, unlock } from '#lib/store/lock/unlock.ts';
import { unlockedDb } from '#lib/store/lock/unlockedDb.ts';
import { personalSpace } from '#lib/store/journalRow.ts';
import type { Judge } from '#lib/store/judge.ts';
import { newId } from '#lib/store/newId.ts';
import { packId } from '#lib/store/packedId.ts';
import { openStore } from '#lib/store/openStore.ts';
import type { Store } from '#lib/store/store.ts';
import { commit, freshName, planned, testStore } from '../testStore.ts';
import { derive, leastCost } from './quickDerive.ts';

const passphrase = 'a tram in the rain';
const canary = 'Zwierzyniecka';
const look: LockLook = { language: 'en', theme: 'system', waiting: 'A reminder is waiting.' };
const now = Date.UTC(2026, 10, 25, 8);
const never = () => {
	throw new Error('blocked');
};

const lockOn = (store: Store, covers: Covered = 'everything') =>
	putLockOn(store.db, { passphrase, covers, idle: 15, look, cost: leastCost }, derive, never);

async function keyOf(name: string): Promise<Uint8Array> {
	const unlocked = await unlock(name, passphrase, derive, now);
	if (!unlocked.ok) throw new Error(unlocked.problem.kind);
	return unlocked.value.key;
}

async function settleAll(name: string): Promise<Uint8Array> {
	const key = await keyOf(name);
	await settle(name, key, (await lockOf(name, now))!.lock, () => {});
	return key;
}

async function openLocked(name: string, key: Uint8Array, covers: Covered = 'everything'): Promise<Store> {
	const opened = await openStore({ name, begin: never, prepare: (db) => sealWith(db, new Sealer(key, covers)) });
	if (!opened.ok) throw new Error(opened.problem.kind);
	return opened.value;
}

/** Turns some bits of a sealed row of the journal over, as a bad disk does. */
async function damage(name: string, seq: number): Promise<void> {
	const bad = new Dexie(name);
	await bad.open();
	const row = (await bad.table('journal').get(seq)) as Record<string, unknown>;
	const sealed = Object.entries(row).find(([, value]) => value instanceof Uint8Array) as [string, Uint8Array];
	await bad.table('journal').put({ ...row, [sealed[0]]: sealed[1].map((byte, at) => (at === 40 ? byte ^ 255 : byte)) });
	bad.close();
}

/** All of the bytes and texts that a database stores, as nobody who has no key can read them better. */
async function stored(name: string): Promise<string> {
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
async function writeEverywhere(store: Store): Promise<string> {
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

async function contentsOf(store: Store): Promise<unknown> {
	const rows = await Promise.all(
		store.db.tables.filter(({ name }) => !['meta', 'blobs'].includes(name)).map((table) => table.toArray() as Promise<unknown[]>),
	);
	const blobs = await Promise.all(
		(await store.db.blobs.toCollection().primaryKeys()).map(async (sha256) => (await readBlob(store.db, sha256))?.text()),
	);
	return { rows, blobs };
}

test('with the lock on, no word lies in clear anywhere, all reads as before, and taken off all is as it was', async () => {
	const name = freshName();
	const store = await testStore(name);
	const id = await writeEverywhere(store);
	const before = await contentsOf(store);
	const local = await store.db.meta.get('local');
	expect(await stored(name)).toContain(canary);

	await lockOn(store);
	expect(await openStore({ name, begin: never })).toEqual({ ok: false, problem: { kind: 'locked' } });
	const key = await settleAll(name);
	expect(await stored(name)).not.toContain(canary);
	expect(await openStore({ name, begin: never })).toEqual({ ok: false, problem: { kind: 'locked' } });

	const locked = await openLocked(name, key);
	expect(await contentsOf(locked)).toEqual(before);
	expect(await locked.db.meta.get('local')).toEqual(local);
	expect((await locked.compareRows()).differing).toEqual([]);
	await commit(locked, { command: 'edit', patches: [{ type: 'activity', id, fields: { subject: `Again ${canary}` } }] });
	await writeEverywhere(locked);
	expect(
		(await locked.find.activitiesBetween({ from: '2036-11-24', to: '2036-11-25', tz: 'Europe/Rome' })).map(({ subject }) => subject).sort(),
	).toEqual([`Again ${canary}`, `Visit ${canary}`]);
	// By cursor, as large tables are read.
	const subjects: unknown[] = [];
	await locked.db
		.rows('activity')
		.orderBy('_first')
		.reverse()
		.filter((row) => String(row['subject']).includes(canary))
		.each((row) => subjects.push(row['subject']));
	expect(subjects).toHaveLength(2);
	expect(await locked.rebuildRows()).toBeGreaterThan(2);
	expect((await locked.compareRows()).differing).toEqual([]);
	expect(await stored(name)).not.toContain(canary);

	const last = await contentsOf(locked);
	await coverOther(locked.db, 'nothing', never);
	await settleAll(name);
	const open = await testStore(name);
	expect(await contentsOf(open)).toEqual(last);
	expect(await open.db.meta.bulkGet(['lock', 'lockTries'])).toEqual([undefined, undefined]);
	expect(await stored(name)).not.toContain('_sealed');
});

test('a crash in the midst of sealing or of opening loses nothing: whoever unlocks next goes on', async () => {
	const name = freshName();
	const store = await testStore(name);
	await writeEverywhere(store);
	const before = await contentsOf(store);
	await lockOn(store);
	const key = await keyOf(name);
	for (const covers of ['everything', 'nothing'] as const) {
		if (covers === 'nothing') await coverOther((await openLocked(name, key)).db, covers, never);
		for (const most of [0.05, 0.3, 0.8]) {
			const { lock } = (await lockOf(name, now))!;
			const crash = settle(name, key, lock, (part) => {
				if (part > most) throw new Error('crash');
			});
			await expect(crash).rejects.toThrow('crash');
			expect((await lockOf(name, now))!.lock.settled).toBe(false);
			const half = await openLocked(name, key, covers);
			expect(await contentsOf(half)).toEqual(before);
			half.close();
		}
		await settleAll(name);
		if (covers === 'everything') expect(await stored(name)).not.toContain(canary);
	}
	expect(await contentsOf(await testStore(name))).toEqual(before);
});

test('what cannot be sealed, or opened again, is left as it is and locks nobody out', async () => {
	const name = freshName();
	const store = await testStore(name);
	await writeEverywhere(store);
	const gone = 'a file that the browser has lost';
	const sha256 = await keepBlob(store.db, new Blob([gone]), now);
	await store.db.meta.put({ key: 'zones', value: new Map() });
	const before = await contentsOf(store);
	await lockOn(store);
	const read = vi.spyOn(Blob.prototype, 'arrayBuffer').mockImplementation(function (this: Blob) {
		if (this.size === gone.length) return Promise.reject(new DOMException('gone', 'NotReadableError'));
		return new Response(this).arrayBuffer();
	});
	await expect(settleAll(name)).rejects.toThrow(/gone|sealed/);
	read.mockRestore();
	expect((await lockOf(name, now))!.lock.settled).toBe(false);
	expect(await stored(name)).not.toContain(canary);
	const key = await keyOf(name);
	const open = await openLocked(name, key);
	expect(await contentsOf(open)).toEqual(before);

	// The next unlocking goes on with it; a damaged one keeps the lock, which alone knows the way to the key.
	await open.db.meta.delete('zones');
	open.close();
	await settleAll(name);
	const locked = await openLocked(name, key);
	await locked.db.blobs.update(sha256, { content: new Blob(['damaged']) });
	await coverOther(locked.db, 'nothing', never);
	await expect(settleAll(name)).rejects.toThrow();
	expect((await lockOf(name, now))!.lock).toMatchObject({ covers: 'nothing', settled: false });
	const still = await openLocked(name, await keyOf(name), 'nothing');
	expect(still.self).toEqual(store.self);
	expect((await readLock(still.db))?.stuck).toEqual([{ table: 'blobs', key: sha256 }]);

	// Unless it is left behind, once somebody has said so.
	await leaveBehind(still.db);
	still.close();
	await settleAll(name);
	const free = await openStore({ name, begin: never });
	expect(free.ok && (await free.value.db.blobs.get(sha256))).toBeUndefined();
	expect(await lockOf(name, now)).toBeUndefined();
});

test('a damaged row of the journal, left behind, costs no more than what it said, and comes back from whoever has it', async () => {
	const name = freshName();
	const store = await testStore(name);
	const plans = [planned(store, { subject: 'First' }), planned(store, { subject: 'Second' })];
	for (const plan of plans) await commit(store, { command: 'plan', patches: [plan] });
	const rows = await store.db.journal.toArray();
	const lost = rows.find(({ records }) => records.includes(packId(plans[0]!.id)))!;
	await lockOn(store);
	const locked = await openLocked(name, await settleAll(name));
	await damage(name, lost.seq!);
	await coverOther(locked.db, 'nothing', never);
	await expect(settleAll(name)).rejects.toThrow();
	const still = await openLocked(name, await keyOf(name), 'nothing');
	await leaveBehind(still.db);
	still.close();
	await settleAll(name);
	const free = await openStore({ name, begin: never });
	if (!free.ok) throw new Error(free.problem.kind);
	expect((await free.value.compareRows()).differing).toEqual([]);
	expect(await free.value.find.get('activity', plans[0]!.id)).toBeUndefined();
	expect(await free.value.find.get('activity', plans[1]!.id)).toMatchObject({ subject: 'Second' });
	const judge: Judge = { space: personalSpace, authorOf: () => ({}), refusalOf: () => undefined };
	expect(
		await free.value.accept(
			rows.filter(({ segment, client }) => segment === lost.segment && client === lost.client),
			judge,
		),
	).toContain('stored');
	expect(await free.value.find.get('activity', plans[0]!.id)).toMatchObject({ subject: 'First' });
	expect((await free.value.compareRows()).differing).toEqual([]);
});

test('a wrong passphrase is refused and counted, and a new one opens what the old one sealed', async () => {
	const name = freshName();
	const store = await testStore(name);
	await lockOn(store);
	const key = await settleAll(name);
	for (let tried = 0; tried < 5; tried++)
		expect(await unlock(name, 'wrong', derive, now)).toEqual({ ok: false, problem: { kind: 'wrongPassphrase' } });
	expect(await unlock(name, passphrase, derive, now)).toEqual({ ok: false, problem: { kind: 'tooManyTries', seconds: 5 } });
	expect((await unlock(name, passphrase, derive, now + 5_000)).ok).toBe(true);
	expect((await lockOf(name, now))!.pause).toBe(0);

	const locked = await openLocked(name, key);
	const before = await stored(name);
	expect(await changePassphrase(locked.db, 'wrong', 'another one', derive)).toEqual({ ok: false, problem: { kind: 'wrongPassphrase' } });
	expect((await changePassphrase(locked.db, passphrase, 'another one', derive)).ok).toBe(true);
	expect(await unlock(name, passphrase, derive, now)).toEqual({ ok: false, problem: { kind: 'wrongPassphrase' } });
	const unlocked = await unlock(name, 'another one', derive, now);
	expect(unlocked.ok && unlocked.value.key).toEqual(key);
	// One key was wrapped anew; no row was touched.
	const rows = (text: string) => text.split('\n').filter((line) => !line.includes('"lock"'));
	expect(rows(await stored(name))).toEqual(rows(before));
});

test('a lock of keys leaves the words readable and seals what teams keep secret', async () => {
	const name = freshName();
	const store = await testStore(name);
	await commit(store, { command: 'plan', patches: [planned(store, { subject: canary })] });
	await store.db.teams.put({ id: 'team', value: { secret: new TextEncoder().encode('epoch secret') } });
	await lockOn(store, 'keys');
	await settleAll(name);
	expect(await stored(name)).toContain(canary);
	expect(await stored(name)).not.toContain('epoch secret');
});

test('putting a lock on makes every other tab let go first; one that is unlocked opens the others, and locks them all', async () => {
	const name = freshName();
	const store = await testStore(name);
	const onReplaced = vi.fn();
	const opened = await openStore({ name, begin: never, onReplaced });
	expect(opened.ok).toBe(true);
	const worker = (await unlockedDb(name))!;
	await lockOn(store);
	expect(onReplaced).toHaveBeenCalledOnce();
	await expect(worker.rows('activity').count()).rejects.toThrow(/closed/i);
	// Nothing is read while what is stored is not yet as it should be.
	expect(await unlockedDb(name, 1)).toBeUndefined();

	const key = await settleAll(name);
	expect(await unlockedDb(name, 1)).toBeUndefined();
	const waiting = askForKey(name, (await lockOf(name, now))!.lock);
	const locked = new Promise<void>((resolve) => {
		const other = new Keyring(name, key, { onLock: () => (other.close(), resolve()), onInput: () => {} });
	});
	const ring = new Keyring(name, key, { onLock: () => {}, onInput: () => {} });
	expect(await waiting).toEqual(key);
	const db = await unlockedDb(name, 5_000);
	expect(await db?.meta.count()).toBeGreaterThan(2);
	db?.close();
	ring.tellLock();
	await locked;
	ring.close();
});

test('of two tabs that change the lock at once, the second is told that it was not first', async () => {
	const name = freshName();
	const store = await testStore(name);
	await lockOn(store);
	const { lock } = (await lockOf(name, now))!;
	const both = await Promise.allSettled(([15, 30] as const).map((idle) => writeBehindFence(name, { ...lock, idle }, () => {})));
	expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a key of an earlier lock, or one for other things than are covered now, opens and seals nothing', async () => {
	const name = freshName();
	const store = await testStore(name);
	await lockOn(store);
	const old = await settleAll(name);
	await coverOther((await openLocked(name, old)).db, 'nothing', never);
	await expect(openLocked(name, old)).rejects.toThrow('locked');
	await settleAll(name);
	await expect(openLocked(name, old, 'nothing')).rejects.toThrow('locked');

	await lockOn(await testStore(name));
	const { lock } = (await lockOf(name, now))!;
	expect(await settle(name, old, lock, never)).toEqual(lock);
	await expect(openLocked(name, old)).rejects.toThrow('locked');
	const key = await settleAll(name);
	const stale = new Keyring(name, old, { onLock: never, onInput: never });
	expect(await unlockedDb(name, 50)).toBeUndefined();
	stale.close();
	(await openLocked(name, key)).close();
});

test('the row of a lock tells no word of what it locks', async () => {
	const name = freshName();
	const store = await testStore(name);
	await writeEverywhere(store);
	await lockOn(store);
	await settleAll(name);
	const db = new DaybookDb(name);
	const clear = await db.meta.toArray();
	expect(
		clear
			.filter((row) => !('_sealed' in row))
			.map(({ key }) => key)
			.sort(),
	).toEqual(['device', 'format', 'lock', 'lockTries', 'rowsVersion']);
	expect(clear.every((row) => Object.keys(row).every((field) => ['key', 'value', '_sealed'].includes(field)))).toBe(true);
	db.close();
});
