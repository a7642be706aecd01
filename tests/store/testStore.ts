import { openStore } from '#lib/store/openStore.ts';
import { firstRecords } from '#lib/store/firstRecords.ts';
import type { Store } from '#lib/store/store.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { FieldValues, Patch } from '#lib/model/change.ts';
import { categoryId } from '#lib/store/firstRecords.ts';
import { newId } from '#lib/store/newId.ts';

let number = 0;

/** A name that no other test's database has. */
export function freshName(): string {
	number += 1;
	return `test-${process.pid}-${number}`;
}

/** A store of its own, as a new user has it; opened again under the same name it is the same device. */
export async function testStore(name = freshName(), wall: () => number = Date.now): Promise<Store> {
	const words = { category: (key: string) => key, dictionary: (key: string) => key, calendar: 'My calendar', me: 'Me' };
	const opened = await openStore({ name, wall, begin: (ids) => firstRecords(ids, words, 'en', 'Europe/Rome') });
	if (!opened.ok) throw new Error(opened.problem.kind);
	return opened.value;
}

/** A patch that plans a meeting. */
export function planned(store: Store, fields: FieldValues<'activity'> = {}, id = newId()): Patch & { type: 'activity' } {
	const when = { start: '2026-11-24T10:00', end: '2026-11-24T11:00', tz: 'Europe/Rome' };
	const { memberId } = store.self;
	const own = { categoryId: categoryId('meeting'), kind: 'event', when, assigneeId: memberId, createdBy: memberId } as const;
	return { type: 'activity', id, create: true, fields: { ...own, ...fields } };
}

/** Commits what must not be refused; gives its stamp, or an empty text where nothing changed. */
export async function commit(store: Store, ...args: Parameters<Store['commit']>): Promise<string> {
	const stored = await store.commit(...args);
	if (!stored.ok) throw new Error(stored.problem.kind);
	return stored.value ?? '';
}

export async function activity(store: Store, id: string): Promise<Activity> {
	const found = await store.find.get('activity', id);
	if (!found) throw new Error(`no activity ${id}`);
	return found;
}
