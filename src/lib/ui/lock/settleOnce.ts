import type { Lock } from '#lib/store/lock/lockRow.ts';
import { settle } from '#lib/store/lock/settle.ts';
import { lockOf } from '#lib/store/lock/unlock.ts';

/** Brings what is stored to what the lock covers, in one tab of several that were unlocked at once; the others wait. */
export async function settleOnce(name: string, key: Uint8Array, onPart: (part: number) => void): Promise<Lock | undefined> {
	const work = async () => {
		const lock = (await lockOf(name, Date.now()))?.lock;
		return lock && !lock.settled ? settle(name, key, lock, onPart) : lock;
	};
	const { locks } = navigator as Partial<Navigator>;
	return locks ? locks.request('daybook settling', work) : work();
}
