import { afterEach, describe, expect, test, vi } from 'vitest';
import { openStore } from '#lib/store/openStore.ts';
import { firstRecords } from '#lib/store/firstRecords.ts';
import type { Store } from '#lib/store/store.ts';
import { activity, commit, freshName, planned, testStore } from './testStore.ts';

afterEach(() => vi.restoreAllMocks());

const words = { category: (key: string) => key, dictionary: (key: string) => key, calendar: 'My calendar', me: 'Me' };
const open = (name: string) => openStore({ name, begin: (ids) => firstRecords(ids, words, 'en', 'Europe/Rome') });

/** Makes one method of a store of IndexedDB fail once as a browser does. */
function failOnce(method: 'add' | 'put', table: string, error: DOMException): void {
	const original = Reflect.get(IDBObjectStore.prototype, method) as (...args: unknown[]) => IDBRequest<IDBValidKey>;
	let failed = false;
	vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args) {
		if (!failed && this.name === table) {
			failed = true;
			throw error;
		}
		return original.apply(this, args);
	});
}

const subjects = async (store: Store) => (await store.find.all('activity')).map(({ subject }) => subject).sort();

describe('a full storage', () => {
	const full = () => new DOMException('The quota has been exceeded.', 'QuotaExceededError');

	test('does not lose what is typed while the page is open', async () => {
		const { drafts } = await testStore();
		failOnce('put', 'drafts', full());
		await expect(drafts.put('card:new', 'Half typed')).rejects.toThrow('quota');
		expect(await drafts.get('card:new')).toBe('Half typed');
		await drafts.put('card:new', 'Typed');
		expect(await drafts.get('card:new')).toBe('Typed');
		await drafts.delete('card:new');
		expect(await drafts.get('card:new')).toBeUndefined();
	});

	test.each([
		['add', 'journal'],
		['put', 'activity'],
	] as const)('refuses the change when %s to %s fails, tears nothing, and takes the next one', async (method, table) => {
		const name = freshName();
		const store = await testStore(name);
		await commit(store, { command: 'plan', patches: [planned(store, { subject: 'One' })] });
		const [rows, journal] = [await store.db.rows('activity').toArray(), await store.db.journal.count()];
		failOnce(method, table, full());
		const patches = [planned(store, { subject: 'Two' }), planned(store, { subject: 'Three' })];
		expect(await store.commit({ command: 'plan', patches })).toEqual({ ok: false, problem: { kind: 'storageFull' } });
		expect(await store.db.rows('activity').toArray()).toEqual(rows);
		expect(await store.db.journal.count()).toBe(journal);
		await commit(store, { command: 'plan', patches });
		expect(await subjects(store)).toEqual(['One', 'Three', 'Two']);
		expect((await store.compareRows()).differing).toEqual([]);
		store.close();
		const again = await testStore(name);
		expect(await subjects(again)).toEqual(['One', 'Three', 'Two']);
		expect(await again.mergeSessions()).toBeGreaterThan(0);
		expect((await again.compareRows()).differing).toEqual([]);
	});

	test('that aborts the transaction at its end refuses as well', async () => {
		const store = await testStore();
		const add = Reflect.get(IDBObjectStore.prototype, 'add') as (...args: unknown[]) => IDBRequest<IDBValidKey>;
		const spy = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
			const request = add.apply(this, args);
			// A browser may accept every request and find at the end that there is no room.
			const { transaction } = this;
			request.addEventListener('success', () => {
				Object.defineProperty(transaction, 'error', { value: full(), configurable: true });
				transaction.abort();
			});
			return request;
		});
		const plan = planned(store, { subject: 'Two' });
		expect(await store.commit({ command: 'plan', patches: [plan] })).toEqual({
			ok: false,
			problem: { kind: 'storageFull' },
		});
		spy.mockRestore();
		expect(await subjects(store)).toEqual([]);
		await commit(store, { command: 'plan', patches: [plan] });
		expect(await subjects(store)).toEqual(['Two']);
		expect((await store.compareRows()).differing).toEqual([]);
	});

	test('fails one change without holding up those that wait behind it', async () => {
		const store = await testStore();
		failOnce('add', 'journal', full());
		const plans = ['One', 'Two', 'Three'].map((subject) => planned(store, { subject }));
		const stored = await Promise.all(plans.map((plan) => store.commit({ command: 'plan', patches: [plan] })));
		expect(stored.map(({ ok }) => ok)).toEqual([false, true, true]);
		expect(await subjects(store)).toEqual(['Three', 'Two']);
		expect((await store.compareRows()).differing).toEqual([]);
	});

	test('when Daybook begins is told, and begins well afterwards', async () => {
		const name = freshName();
		failOnce('add', 'journal', full());
		expect(await open(name)).toEqual({ ok: false, problem: { kind: 'storageFull' } });
		vi.restoreAllMocks();
		const store = await testStore(name);
		expect(await store.find.all('member')).toHaveLength(1);
		expect((await store.compareRows()).differing).toEqual([]);
	});
});

describe('a blocked storage', () => {
	test.each(['SecurityError', 'InvalidStateError', 'UnknownError'])('is told: %s', async (errorName) => {
		vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
			throw new DOMException('Not here.', errorName);
		});
		expect(await open(freshName())).toEqual({ ok: false, problem: { kind: 'storageBlocked' } });
	});

	test('of a newer version of the database is told', async () => {
		vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
			throw new DOMException('The requested version (10) is less than the existing version (20).', 'VersionError');
		});
		expect(await open(freshName())).toEqual({ ok: false, problem: { kind: 'newerDatabase' } });
	});

	test('that opens again is as it was', async () => {
		const name = freshName();
		const store = await testStore(name);
		const plan = planned(store, { subject: 'Here' });
		await commit(store, { command: 'plan', patches: [plan] });
		store.close();
		const spy = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
			throw new DOMException('Not here.', 'InvalidStateError');
		});
		expect((await open(name)).ok).toBe(false);
		spy.mockRestore();
		expect((await activity(await testStore(name), plan.id)).subject).toBe('Here');
	});

	test('taken away by a newer Daybook in another tab refuses and says so', async () => {
		const store = await testStore();
		store.close();
		expect(await store.commit({ command: 'plan', patches: [planned(store)] })).toEqual({
			ok: false,
			problem: { kind: 'newerTab' },
		});
	});

	test('is no excuse for a bug, which throws', async () => {
		const store = await testStore();
		const nonsense = { command: 'plan', patches: [planned(store, { nonsense: 1 } as object)] } as const;
		await expect(store.commit({ ...nonsense, patches: [...nonsense.patches] })).rejects.toThrow('no field nonsense');
		await commit(store, { command: 'plan', patches: [planned(store)] });
	});
});
