import type { LinkKey } from '#lib/model/linkKey.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { App } from '../shell/app.svelte.ts';

const most = 8;

/** Something opened or done: `activity:ID`, the key of a customer, or `command:NAME`. */
export type RecentKey = `activity:${Uuid}` | LinkKey | `command:${string}`;

/** The list with something put first, each once. */
export function withRecent(recent: readonly string[], key: RecentKey): string[] {
	return [key, ...recent.filter((one) => one !== key)].slice(0, most);
}

/** Remembers, on this device, what was opened or done. */
export async function noteRecent(app: App, key: RecentKey): Promise<void> {
	const { recent } = app.local.values;
	if (recent[0] !== key) await app.local.set('recent', withRecent(recent, key));
}

/** The names behind keys of one sort, the latest first. */
export function recentOf(recent: readonly string[], sort: 'activity' | 'command'): string[] {
	return recent.flatMap((key) => (key.startsWith(`${sort}:`) ? [key.slice(sort.length + 1)] : []));
}
