import { afterEach, expect, test, vi } from 'vitest';
import { coverOther, putLockOn } from '#lib/store/lock/changeLocking.ts';
import { askForKey } from '#lib/store/lock/keyring.ts';
import { Sealer } from '#lib/store/lock/sealer.ts';
import { sealWith } from '#lib/store/lock/sealing.ts';
import { settle } from '#lib/store/lock/settle.ts';
import { lockOf, unlock } from '#lib/store/lock/unlock.ts';
import { openStore } from '#lib/store/openStore.ts';
import type { Store } from '#lib/store/store.ts';
import { startLocking } from '#lib/ui/lock/locking.ts';
import { derive, leastCost } from '../../store/lock/quickDerive.ts';
import { freshName, testStore } from '../../store/testStore.ts';

const look = { language: 'en', theme: 'system', waiting: 'A reminder is waiting.' } as const;
const never = () => {
	throw new Error('blocked');
};

afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

async function openPage(name: string, key: Uint8Array): Promise<Store> {
	const opened = await openStore({ name, begin: never, prepare: (db) => sealWith(db, new Sealer(key, 'everything')) });
	if (!opened.ok) throw new Error(opened.problem.kind);
	return opened.value;
}

/** Puts a lock on, seals all, and gives the key. */
async function locked(name: string): Promise<Uint8Array> {
	await putLockOn(
		(await testStore(name)).db,
		{ passphrase: 'a tram in the rain', covers: 'everything', idle: 15, look, cost: leastCost },
		derive,
		never,
	);
	const unlocked = await unlock(name, 'a tram in the rain', derive, 0);
	if (!unlocked.ok) throw new Error(unlocked.problem.kind);
	const { key, lock } = unlocked.value;
	await settle(name, key, lock, () => {});
	return key;
}

test('a page whose database another tab takes gives its key to nobody any more', async () => {
	vi.stubGlobal('addEventListener', () => {});
	vi.stubGlobal('document', { addEventListener: () => {}, documentElement: { dataset: {} }, body: {} });
	vi.spyOn(globalThis, 'setInterval').mockReturnValue(setTimeout(() => {}));
	const name = freshName();
	const key = await locked(name);
	const store = await openPage(name, key);
	startLocking(store, key);
	const { lock } = (await lockOf(name, 0))!;
	expect(await askForKey(name, lock, AbortSignal.timeout(5_000))).toEqual(key);
	await coverOther((await openPage(name, key)).db, 'nothing', never);
	expect(store.db.isOpen()).toBe(false);
	expect(await askForKey(name, lock, AbortSignal.timeout(200))).toBeUndefined();
});
