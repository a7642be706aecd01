import { holdLock } from './holdLock.ts';

const lockName = 'daybook reminders';

/**
 * Calls `begin` when this tab leads, and what it gives when it stops; another tab then takes over at once, also when
 * this one is killed. A browser without Web Locks lets each tab lead: what is due is still claimed by one only.
 */
export function lead(begin: () => () => void): () => void {
	const { locks } = navigator as Partial<Navigator>;
	return locks ? holdLock(locks, lockName, 'exclusive', begin) : begin();
}
