import { Keyring } from '#lib/store/lock/keyring.ts';
import { changeLock, readLock } from '#lib/store/lock/lockRow.ts';
import type { Store } from '#lib/store/store.ts';
import { forgetNotifications } from './forgetNotifications.ts';
import { lookNow } from './lookNow.ts';
import { whenStored } from './whenStored.ts';

/** Between two looks at the clock, in ms. */
const tick = 5_000;
/** Input is told to other tabs at most so often, in ms. */
const tellEvery = 5_000;
/** The longest that locking waits for what is on its way, in ms. */
const longestLeave = 5_000;
const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

let lock: (() => void) | undefined;

/** Locks every tab of this browser. Does nothing where there is no lock. */
export function lockNow(): void {
	lock?.();
}

/**
 * Leaves nothing of what was open in the memory of this page: what is on its way is stored, then the page is loaded anew,
 * even where one of the two fails or hangs.
 */
async function leave(store: Store): Promise<void> {
	document.body.hidden = true;
	const tidied = Promise.all([forgetNotifications().catch(reportError), whenStored(store)]);
	await Promise.race([tidied, new Promise((done) => setTimeout(done, longestLeave))]);
	location.reload();
}

/** Calls back when nobody has touched this browser's Daybook for as long as the lock says. Gives what hears of other tabs. */
function watchIdle({ db }: Store, tell: (at: number) => void, onIdle: () => void): (at: number) => void {
	let last = Date.now();
	let told = 0;
	let longest = Infinity;
	const isOver = () => Date.now() - last >= longest;
	const look = async () => {
		const held = await readLock(db);
		if (!held) return;
		longest = held.idle > 0 ? held.idle * 60_000 : Infinity;
		if (isOver()) return onIdle();
		const now = lookNow();
		if (JSON.stringify(now) !== JSON.stringify(held.look)) await changeLock(db, { look: now });
	};
	const input = () => {
		// Whoever wakes a machine that slept for too long need not be its owner.
		if (isOver()) return onIdle();
		last = Date.now();
		if (last - told < tellEvery) return;
		tell((told = last));
	};
	for (const name of inputs) addEventListener(name, input, { capture: true, passive: true });
	const lookIfOpen = () => void (db.isOpen() && look());
	lookIfOpen();
	setInterval(lookIfOpen, tick);
	document.addEventListener('visibilitychange', lookIfOpen);
	return (at) => (last = Math.max(last, at));
}

/** Begins to guard an unlocked page, for as long as it lives: gives the key to other tabs, locks with them, locks by itself. */
export function startLocking(store: Store, key: Uint8Array): void {
	let leaving = false;
	const lockHere = () => {
		if (leaving) return;
		leaving = true;
		ring.close();
		void leave(store);
	};
	const lockAll = () => {
		if (leaving) return;
		ring.tellLock();
		lockHere();
	};
	let heard = (_at: number) => {};
	const ring = new Keyring(store.db.name, key, { onLock: lockHere, onInput: (at) => heard(at) });
	// Another tab takes the database, perhaps to put on another lock: this key is given to nobody any more.
	store.db.on('versionchange', () => {
		if (leaving) return;
		leaving = true;
		ring.close();
	});
	heard = watchIdle(store, (at) => void (leaving || ring.tellInput(at)), lockAll);
	lock = lockAll;
}
