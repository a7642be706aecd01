import type { Problem } from '#lib/model/problem.ts';
import type { Opened } from '../shell/openApp.ts';
import type { Open } from './unlocking.svelte.ts';

/** Shows the lock screen until what is locked is open. */
export async function showLock(open: Open): Promise<void> {
	const { drawLock } = await import('./drawLock.ts');
	drawLock(open);
}

/** What to say when another tab took the database; where a lock is why, the page is loaded anew instead. */
export async function afterReplaced(opened: Opened | undefined): Promise<Problem | undefined> {
	const { isLocking } = await import('./isLocking.ts');
	if (!(await isLocking(opened))) return { kind: 'newerTab' };
	location.reload();
	return undefined;
}
