import type { LockLook } from '#lib/store/lock/lockRow.ts';
import { spoken } from '../words/language.svelte.ts';
import { m } from '../words/m.ts';

/** How Daybook speaks and looks now: what a lock screen, which can read no settings, goes by. */
export function lookNow(): LockLook {
	const { theme } = document.documentElement.dataset;
	return { language: spoken(), theme: theme === 'light' || theme === 'dark' ? theme : 'system', waiting: m.lock_waiting() };
}
