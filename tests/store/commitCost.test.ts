import { afterEach, expect, test, vi } from 'vitest';
import Dexie from 'dexie';
import { newId } from '#lib/store/newId.ts';
import { activity, commit, planned, testStore } from './testStore.ts';

afterEach(() => vi.restoreAllMocks());

/** Counts what is asked of IndexedDB, by method and store, below Dexie; must begin before the database is opened. */
function countRequests(): { counts: Record<string, number>; transactions: string[]; reset: () => void } {
	const counts: Record<string, number> = {};
	const transactions: string[] = [];
	const reset = () => {
		transactions.length = 0;
		for (const name of Object.keys(counts)) delete counts[name];
	};
	for (const method of ['add', 'put', 'get', 'getAll', 'delete', 'clear', 'openCursor', 'count'] as const) {
		const original = Reflect.get(IDBObjectStore.prototype, method) as (...args: unknown[]) => IDBRequest;
		vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
			const name = `${this.name}.${method}`;
			counts[name] = (counts[name] ?? 0) + 1;
			return original.apply(this, args) as never;
		});
	}
	const open = Reflect.get(IDBDatabase.prototype, 'transaction') as (...args: unknown[]) => IDBTransaction;
	vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
		transactions.push(String(args[1] ?? 'readonly'));
		return open.apply(this, args);
	});
	return { counts, transactions, reset };
}

test('an edit is one rw transaction with one journal row added, one row read and one put [G5]', async () => {
	const { counts, transactions, reset } = countRequests();
	const store = await testStore();
	const plan = planned(store);
	await commit(store, { command: 'plan', patches: [plan] });
	reset();
	await commit(store, { command: 'edit', patches: [{ type: 'activity', id: plan.id, fields: { subject: 'Rossi' } }] });
	expect(transactions).toEqual(['readwrite']);
	// `meta` remembers the zones in use; it is one small row.
	expect(counts).toEqual({ 'journal.add': 1, 'activity.get': 1, 'activity.put': 1, 'meta.get': 1 });
	expect((await activity(store, plan.id)).subject).toBe('Rossi');
});

test('what is created in a team is looked up all at once: no cursor waits for the browser from one record to the next', async () => {
	const store = await testStore();
	await store.joinSpace({ id: 'a'.repeat(32), mayWrite: true });
	const calendarId = newId();
	await commit(store, {
		command: 'addCalendar',
		patches: [{ type: 'calendar', id: calendarId, create: true, fields: { name: 'Team', sharing: 'full' } }],
	});
	const steps = vi.spyOn(IDBCursor.prototype, 'continue');
	await commit(store, { command: 'import', patches: Array.from({ length: 600 }, () => planned(store, { calendarId })) });
	expect(steps.mock.calls.length).toBeLessThan(10);
	expect(await store.db.rows('activity').count()).toBe(600);
});

test('a plan of one activity is one rw transaction too', async () => {
	const { counts, transactions, reset } = countRequests();
	const store = await testStore();
	await commit(store, { command: 'plan', patches: [planned(store)] });
	reset();
	await commit(store, { command: 'plan', patches: [planned(store)] });
	expect(transactions).toEqual(['readwrite']);
	expect(counts['journal.add']).toBe(1);
});

test('of a large import whole tables are noted, not each row or reminder, for the notes are copied for each live question', async () => {
	const store = await testStore();
	const noted: Record<string, number | undefined> = {};
	const note = (parts: Record<string, { d?: number }>) => {
		for (const [name, keys] of Object.entries(parts)) noted[name.replace(/^.*\/\/[^/]*\//, '')] = keys.d;
	};
	const heard = Dexie.on('storagemutated') as unknown as {
		subscribe(listener: typeof note): void;
		unsubscribe(listener: typeof note): void;
	};
	heard.subscribe(note);
	const start = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);
	const fields = {
		when: { start, tz: 'UTC' },
		reminders: { r: { trigger: { minutesBefore: 10, anchor: 'start' }, channel: 'app', audience: 'me' } },
	} as const;
	await commit(store, { command: 'import', patches: Array.from({ length: 600 }, () => planned(store, fields)) });
	heard.unsubscribe(note);
	expect(await store.db.reminders.count()).toBe(600);
	expect(noted).toMatchObject({ 'activity/': 1, 'reminders/': 1 });
});
