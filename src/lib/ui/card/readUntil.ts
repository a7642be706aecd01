import type { Message } from '#lib/model/message.ts';
import type { Instant, Uuid } from '#lib/model/scalars.ts';
import type { App } from '../shell/app.svelte.ts';

/** Discussions remembered on this device: of older ones everything counts as read. */
const most = 300;

/** Until when the discussion of an activity was read on this device; what was never opened was never read. */
export function readUntil(app: App, activityId: Uuid): Instant {
	return app.local.values.readUntil[activityId] ?? '';
}

/** Whether somebody else wrote it after that moment. */
export const isFresh = (app: App, { createdBy, createdAt }: Message, seen: Instant) =>
	createdBy !== app.store.self.memberId && createdAt > seen;

/** Remembers that a discussion was read until then. */
export async function noteRead(app: App, activityId: Uuid, until: Instant): Promise<void> {
	const { [activityId]: was = '', ...others } = app.local.values.readUntil;
	if (was >= until) return;
	const kept = Object.entries(others).slice(-(most - 1));
	await app.local.set('readUntil', { ...Object.fromEntries(kept), [activityId]: until });
}
