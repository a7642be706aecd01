import { describe, expect, it, vi } from 'vitest';
import { DaybookDb } from '#lib/store/db.ts';
import { answer } from '#lib/ui/search/answer.ts';
import { Librarian } from '#lib/ui/search/librarian.ts';
import type { Answer } from '#lib/ui/search/protocol.ts';
import { commit, freshName, planned, testStore } from '../../store/testStore.ts';

async function opened(name: string) {
	const db = new DaybookDb(name);
	const news = { progress: vi.fn(), ready: vi.fn(), changed: vi.fn(), failed: vi.fn() };
	const librarian = new Librarian(db, news);
	await librarian.start();
	const ask = async (word: string): Promise<Answer> => {
		const said: Answer[] = [];
		const question = { turn: 1, words: [{ word, labels: [] }], now: Date.UTC(2026, 10, 20), tz: 'Europe/Rome' };
		await answer(question, {
			db,
			index: librarian.index,
			goOn: () => Promise.resolve(true),
			say: (one) => said.push(one),
		});
		return said.at(-1)!;
	};
	const idsOf = async (word: string) => (await ask(word)).hits.map(({ id }) => id);
	return { db, news, librarian, ask, idsOf };
}

describe('the librarian', () => {
	it('reads what is stored, and then what any tab changes', async () => {
		const name = freshName();
		const store = await testStore(name);
		const [kept, gone] = [
			planned(store, { subject: 'Kawa w Łodzi' }),
			planned(store, { subject: 'Kawa', deletedAt: '2026-01-01T00:00:00.000Z' }),
		];
		await commit(store, { command: 'plan', patches: [kept, gone] });
		const { news, librarian, idsOf } = await opened(name);
		expect(news.ready).toHaveBeenCalledOnce();
		expect(await idsOf('kawa')).toEqual([kept.id]);
		expect(await idsOf('lodzi')).toEqual([kept.id]);

		await commit(store, {
			command: 'edit',
			patches: [{ type: 'activity', id: kept.id, fields: { subject: 'Herbata' } }],
		});
		await vi.waitFor(() => expect(news.changed).toHaveBeenCalledTimes(1));
		expect([await idsOf('kawa'), await idsOf('herbata')]).toEqual([[], [kept.id]]);

		await commit(store, {
			command: 'delete',
			patches: [{ type: 'activity', id: kept.id, fields: { deletedAt: '2026-11-20T00:00:00.000Z' } }],
		});
		await vi.waitFor(() => expect(news.changed).toHaveBeenCalledTimes(2));
		expect(await idsOf('herbata')).toEqual([]);
		expect(news.failed).not.toHaveBeenCalled();
		librarian.stop();
	});

	it('reads a merged journal without taking anything in twice', async () => {
		const name = freshName();
		const store = await testStore(name);
		await commit(store, { command: 'plan', patches: [planned(store, { subject: 'Tea' })] });
		const { db, news, librarian } = await opened(name);
		const rows = await db.journal.toArray();
		const { seq: _seq, ...again } = rows.at(-1)!;
		await store.db.journal.add(again);
		await commit(store, { command: 'plan', patches: [planned(store, { subject: 'Coffee' })] });
		await vi.waitFor(() => expect(librarian.index.size).toBe(2));
		expect(news.changed).toHaveBeenCalledTimes(1);
		librarian.stop();
	});

	it('says how many there are when not all are shown', async () => {
		const name = freshName();
		const store = await testStore(name);
		const patches = Array.from({ length: 45 }, () => planned(store, { subject: 'Tea' }));
		await commit(store, { command: 'plan', patches });
		const { ask, librarian } = await opened(name);
		expect(await ask('tea')).toMatchObject({ total: 45, exact: 30, whole: true });
		expect((await ask('tea')).hits).toHaveLength(30);
		librarian.stop();
	});

	it('says when it cannot read', async () => {
		const db = new DaybookDb(freshName());
		await db.open();
		db.close();
		const failed = vi.fn();
		await new Librarian(db, { progress: vi.fn(), ready: vi.fn(), changed: vi.fn(), failed }).start();
		expect(failed).toHaveBeenCalledOnce();
	});
});
