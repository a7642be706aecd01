import { holdLock } from './holdLock.ts';

/** Held, together, by all tabs that are being looked at: so any of them knows whether one is. */
const lockName = 'daybook visible';

const locksHere = () => (navigator as Partial<Navigator>).locks;
const isVisible = () => document.visibilityState === 'visible';

/** Calls `begin` whenever this tab comes into sight, and what it gives when it goes out of it. */
export function whileVisible(begin: () => () => void): () => void {
	let end: (() => void) | undefined;
	const look = () => {
		if (isVisible() === (end !== undefined)) return;
		if (end) {
			end();
			end = undefined;
			return;
		}
		const locks = locksHere();
		const release = locks && holdLock(locks, lockName, 'shared', () => () => {});
		const stop = begin();
		end = () => {
			release?.();
			stop();
		};
	};
	look();
	document.addEventListener('visibilitychange', look);
	return () => {
		document.removeEventListener('visibilitychange', look);
		end?.();
	};
}

/** Whether a tab of Daybook is being looked at; without Web Locks a tab knows that only of itself. */
export async function isAnyVisible(): Promise<boolean> {
	const held = (await locksHere()?.query())?.held ?? [];
	return isVisible() || held.some(({ name }) => name === lockName);
}
