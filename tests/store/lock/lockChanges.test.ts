import { expect, test, vi } from 'vitest';
import { coverOther } from '#lib/store/lock/changeLocking.ts';
import { DaybookDb } from '#lib/store/db.ts';
import { writeBehindFence } from '#lib/store/lock/fence.ts';
import { askForKey, Keyring } from '#lib/store/lock/keyring.ts';
import { settle } from '#lib/store/lock/settle.ts';
import { lockOf } from '#lib/store/lock/unlock.ts';
import { unlockedDb } from '#lib/store/lock/unlockedDb.ts';
import { openStore } from '#lib/store/openStore.ts';
import { freshName, testStore } from '../testStore.ts';
import { lockOn, never, now, openLocked, settleAll, writeEverywhere } from './lockActs.ts';

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
