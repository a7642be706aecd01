import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryStep, arbitraryWrite, Diary, type Step } from './support/diary.ts';

const settings = { numRuns: 25, seed: 20261122 };
const steps = (maxLength: number) => fc.array(arbitraryStep, { maxLength });
const withWriter = fc.tuple(arbitraryStep, fc.constantFrom('me' as const, 'me' as const, 'other' as const));

/** Leads a fresh Daybook, with all three records planned, through a test. */
async function inDiary(run: (diary: Diary) => Promise<void>): Promise<void> {
	const diary = await new Diary().open();
	try {
		for (const id of ['activity-1', 'activity-2']) await diary.take({ do: 'plan', id, subject: 'First' });
		await run(diary);
	} finally {
		diary.close();
	}
}

async function expectRowsAsJournal(diary: Diary): Promise<void> {
	const before = await diary.records();
	expect((await diary.store.compareRows()).differing).toEqual([]);
	await diary.store.rebuildRows();
	expect(await diary.records()).toEqual(before);
}

test('rows are what the journal says after any commands, undone and done again, across restarts and merges, of two devices', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(withWriter, { minLength: 5, maxLength: 25 }), (taken) =>
			inDiary(async (diary) => {
				for (const [step, by] of taken) await diary.take(step, by);
				await expectRowsAsJournal(diary);
			}),
		),
		settings,
	);
}, 60_000);

/** What somebody wrote, as `record field` or `record field member`. */
const keysOf = (step: Step & { do: 'write' }) =>
	step.patches.flatMap(({ id, fields }) =>
		Object.entries(fields).flatMap(([name, value]) =>
			name === 'tags' ? Object.keys(value as object).map((tag) => `${id} tags ${tag}`) : [`${id} ${name}`],
		),
	);

function valueAt(records: Map<string, Record<string, unknown>>, key: string): unknown {
	const [id = '', name = '', member] = key.split(' ');
	const value = records.get(id)?.[name];
	return member === undefined ? value : (value as Record<string, unknown> | undefined)?.[member];
}

test('a command taken back restores the fields it wrote, and leaves those to others that they wrote since [F6]', async () => {
	const others = fc.array(arbitraryWrite, { maxLength: 3 });
	await fc.assert(
		fc.asyncProperty(steps(8), arbitraryWrite, others, fc.boolean(), (past, mine, since, restart) =>
			inDiary(async (diary) => {
				for (const step of past) await diary.take(step);
				const before = await diary.records();
				const stamp = await diary.take(mine);
				for (const step of since) await diary.take(step, 'other');
				const after = await diary.records();
				if (restart) await diary.take({ do: 'restart' });
				await diary.store.undo(stamp);
				const undone = await diary.records();
				const theirs = new Set(since.flatMap(keysOf));
				for (const key of keysOf(mine)) {
					const expected = theirs.has(key) ? after : before;
					expect([key, valueAt(undone, key)]).toEqual([key, valueAt(expected, key)]);
				}
				for (const key of theirs) expect([key, valueAt(undone, key)]).toEqual([key, valueAt(after, key)]);
				await expectRowsAsJournal(diary);
			}),
		),
		settings,
	);
}, 60_000);

test('all commands taken back, one by one, lead to where they began, and done again to where they ended [F6]', async () => {
	const writes = fc.array(arbitraryWrite, { minLength: 1, maxLength: 8 });
	await fc.assert(
		fc.asyncProperty(writes, fc.boolean(), fc.nat(2), (mine, merge, plansUndone) =>
			inDiary(async (diary) => {
				const states = [await diary.records()];
				for (const step of mine) {
					const stamp = await diary.take(step);
					const state = await diary.records();
					// Taking back what changed nothing is passed over.
					if (stamp !== undefined && !same(state, states.at(-1)!)) states.push(state);
				}
				if (merge) await diary.take({ do: 'merge' });
				for (const state of states.slice(0, -1).reverse()) {
					await diary.store.undo();
					expect(await diary.records()).toEqual(state);
				}
				for (let n = 0; n < plansUndone; n++) await diary.store.undo();
				for (let n = 0; n < plansUndone; n++) await diary.store.redo();
				for (const state of states) {
					expect(await diary.records()).toEqual(state);
					await diary.store.redo();
				}
			}),
		),
		settings,
	);
}, 60_000);

test('a command that others have overwritten does not stand in the way of the one before [F6]', async () => {
	await inDiary(async (diary) => {
		const write = (fields: { subject?: string; location?: string }, by?: 'other') =>
			diary.take({ do: 'write', command: 'edit', patches: [{ id: 'activity-1', fields }] }, by);
		await write({ subject: 'Mine' });
		await write({ location: 'Rome' });
		await write({ location: 'Turin' }, 'other');
		expect((await diary.store.undo()).ok).toBe(true);
		expect((await diary.records()).get('activity-1')).toMatchObject({ subject: 'First', location: 'Turin' });
		expect((await diary.store.redo()).ok).toBe(true);
		expect((await diary.records()).get('activity-1')).toMatchObject({ subject: 'Mine', location: 'Turin' });
	});
});

test('a plan that was deleted is deleted again when both are undone and done again', async () => {
	await inDiary(async (diary) => {
		const deletedAt = '2026-11-24T12:00:00.000Z';
		await diary.take({ do: 'write', command: 'delete', patches: [{ id: 'activity-2', fields: { deletedAt } }] });
		for (const back of ['undo', 'undo', 'redo', 'redo'] as const) await diary.take({ do: back });
		expect(valueAt(await diary.records(), 'activity-2 deletedAt')).toBe(deletedAt);
	});
});

const same = (one: Map<string, unknown>, other: Map<string, unknown>) => JSON.stringify([...one]) === JSON.stringify([...other]);
