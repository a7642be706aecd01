import { hasOwnTemporal } from './hasOwnTemporal.ts';

/** Whether notifications have buttons here, and the service worker what it takes to do what they say. */
export function hasButtons(): boolean {
	const { maxActions = 0 } = ((globalThis as { Notification?: unknown }).Notification ?? {}) as { maxActions?: number };
	return maxActions > 0 && hasOwnTemporal();
}
