import { expect, test } from 'vitest';
import { addDays } from '#lib/domain/time/arithmetic.ts';
import { overdueBefore } from '#lib/store/overdueBefore.ts';
import { commit, planned, testStore } from './testStore.ts';

test('what was to be done long ago is found by who was to do it, the newest first, and nothing else is read', async () => {
	const store = await testStore();
	const { memberId } = store.self;
	const tz = 'Europe/Rome';
	const task = (subject: string, due: string) => planned(store, { subject, kind: 'task', when: { due, tz } });
	await commit(store, {
		command: 'import',
		patches: [
			...Array.from({ length: 5 }, (_, n) => task(`task ${n}`, addDays('2025-01-01', n))),
			task('not over', '2026-11-25'),
			{ ...task('of a colleague', '2025-02-01'), fields: { ...task('of a colleague', '2025-02-01').fields, assigneeId: 'member-bob' } },
			planned(store, { subject: 'done', status: 'done', when: { start: '2025-01-01', tz } }),
			planned(store, { subject: 'a series', when: { start: '2025-01-01', rrule: 'FREQ=DAILY;COUNT=3', tz } }),
			planned(store, { subject: 'three days', when: { start: '2024-12-01', end: '2024-12-04', tz } }),
		],
	});
	const ask = async (day: string, most: number) => {
		const { count, newest } = await overdueBefore(store.db, memberId, day, most);
		return { count, newest: newest.map(({ subject }) => subject) };
	};
	expect(await ask('2026-11-25', 3)).toEqual({ count: 6, newest: ['task 4', 'task 3', 'task 2'] });
	expect(await ask('2024-12-04', 9)).toEqual({ count: 1, newest: ['three days'] });
	expect(await ask('2024-12-03', 9)).toEqual({ count: 0, newest: [] });
});
