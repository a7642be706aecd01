import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareBackup } from '#lib/store/compareBackup.ts';
import { exportAll } from '#lib/store/exportAll.ts';
import { History, type Batch } from '#lib/store/history.ts';
import { readBackup, type Backup } from '#lib/store/readBackup.ts';
import { restore, type RestoreMode } from '#lib/store/restore.ts';
import type { Store } from '#lib/store/store.ts';
import { arbitraryStep, Diary } from './support/diary.ts';
import { activity, commit, freshName, planned, testStore } from './testStore.ts';

const now = Date.UTC(2026, 10, 25, 9);

async function backupOf(store: Store): Promise<Backup> {
	const read = await readBackup(new File([await exportAll(store.db)], 'daybook.json'));
	if (!read.ok) throw new Error(read.problem.kind);
	return read.value;
}

/** Restores, and opens the store as the tabs do that follow. */
async function restored(name: string, backup: Backup, mode: RestoreMode = 'add'): Promise<Store> {
	const store = await testStore(name, () => now);
	await restore(store.db, backup, mode, now);
	store.close();
	return testStore(name, () => now);
}

/** Every record of every type, without what can be computed. */
async function records(store: Store): Promise<Record<string, unknown>[]> {
	const rows = await Promise.all(store.db.allRows().map((table) => table.toArray()));
	return rows.flat().map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('_') || name === '_stamps')));
}

async function history(store: Store): Promise<Batch[]> {
	const batches: Batch[] = [];
	await new History(store.db).newest((batch) => batches.push(batch) > 0);
	return batches;
}

const signed = async (store: Store) =>
	(await store.db.journal.toArray()).map(({ seq: _seq, ...row }) => row).sort((one, other) => one.at - other.at || one.from - other.from);

describe('restoring a backup', () => {
	test('into a Daybook in which nothing was done makes it the one of the backup, with all of its history', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(arbitraryStep, { maxLength: 10 }), async (steps) => {
				const diary = await new Diary().open();
				for (const step of steps) await diary.take(step, step.do === 'write' && step.patches.length > 2 ? 'other' : 'me');
				const backup = await backupOf(diary.store);
				const name = freshName();
				const fresh = await testStore(name);
				const { deviceId } = fresh.self;
				fresh.close();
				const store = await restored(name, backup);
				expect(await records(store)).toEqual(await records(diary.store));
				expect(await history(store)).toEqual(await history(diary.store));
				expect(await signed(store)).toEqual(await signed(diary.store));
				expect(store.self.memberId).toBe(diary.store.self.memberId);
				expect([deviceId, diary.store.self.deviceId]).not.toContain(store.self.deviceId);
				expect((await store.compareRows()).differing).toEqual([]);
				const again = await restored(name, backup);
				expect(await signed(again)).toEqual(await signed(diary.store));
				diary.close();
				again.close();
			}),
			{ numRuns: 10 },
		);
	});

	test('beside what was done here is the union of both, however the sessions were merged', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(arbitraryStep, { maxLength: 6 }), fc.array(arbitraryStep, { maxLength: 6 }), async (before, after) => {
				const diary = await new Diary().open();
				for (const step of before) await diary.take(step);
				const early = await backupOf(diary.store);
				for (const step of after) await diary.take(step, 'other');
				const late = await backupOf(diary.store);
				const part = await restored(freshName(), early);
				await commit(part, { command: 'plan', patches: [planned(part, { subject: 'Since then' })] });
				const own = (await history(part))[0]!;
				await restore(part.db, late, 'add', now);
				const whole = await history(diary.store);
				expect(new Set((await history(part)).map(({ stamp }) => stamp))).toEqual(new Set([own.stamp, ...whole.map(({ stamp }) => stamp)]));
				expect(await part.find.count('activity')).toBe((await diary.store.find.count('activity')) + 1);
				expect((await part.compareRows()).differing).toEqual([]);
				expect(await restore(part.db, early, 'add', now)).toMatchObject({ changes: 0, anew: false });
				diary.close();
				part.close();
			}),
			{ numRuns: 10 },
		);
	});

	test('in place of what is here leaves nothing of that', async () => {
		const [one, other] = [await testStore(), await testStore()];
		const kept = planned(one, { subject: 'Kept' });
		await commit(one, { command: 'plan', patches: [kept] });
		const lost = planned(other, { subject: 'Here only' });
		await commit(other, { command: 'plan', patches: [lost] });
		const backup = await backupOf(one);
		expect(await compareBackup(other.db, backup)).toMatchObject({
			activities: 1,
			calendars: 1,
			changes: 2,
			onlyThere: 2,
			onlyHere: 2,
			fresh: false,
			same: false,
			member: { name: 'Me' },
		});
		expect(await restore(other.db, backup, 'replace', now)).toEqual({ at: now, changes: 2, activities: 1, calendars: 1, anew: true });
		expect((await activity(other, kept.id)).subject).toBe('Kept');
		expect(await other.find.get('activity', lost.id)).toBeUndefined();
		expect(await records(other)).toEqual(await records(one));
	});

	test('of this very device, set back to an earlier day, goes on as a new one', async () => {
		const store = await testStore();
		const backup = await backupOf(store);
		expect(await restore(store.db, backup, 'add', now)).toMatchObject({ changes: 1, anew: true });
		await commit(store, { command: 'plan', patches: [planned(store)] });
		expect(await restore(store.db, backup, 'add', now)).toMatchObject({ changes: 0, anew: false });
	});
});
