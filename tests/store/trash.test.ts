import { describe, expect, test } from 'vitest';
import { restoreChange } from '#lib/domain/restoreChange.ts';
import { newId } from '#lib/store/newId.ts';
import { referredRecords } from '#lib/store/referredRecords.ts';
import type { Store } from '#lib/store/store.ts';
import { trashPage } from '#lib/store/trash.ts';
import { commit, planned, testStore } from './testStore.ts';

const at = (minute: number) => `2026-11-22T10:${String(minute).padStart(2, '0')}:00.000Z`;

async function restore(store: Store, ids: string[]): Promise<void> {
	const trash = { activity: await store.find.trash('activity'), ...(await referredRecords(store.find, 'trash')) };
	await commit(store, restoreChange(ids, trash));
}

describe('the trash', () => {
	test('holds what was deleted, the newest first, and finds it by name', async () => {
		const store = await testStore();
		const plans = ['Wizyta u Żółkiewskich', 'Call', 'Visit'].map((subject) => planned(store, { subject }));
		await commit(store, { command: 'plan', patches: plans });
		for (const [minute, { id }] of plans.entries()) {
			await commit(store, {
				command: 'delete',
				patches: [{ type: 'activity', id, fields: { deletedAt: at(minute) } }],
			});
		}
		const all = await trashPage(store.db, '', 2);
		expect(all.items.map(({ record }) => record)).toMatchObject([{ subject: 'Visit' }, { subject: 'Call' }]);
		expect(all.more).toBe(true);
		const found = await trashPage(store.db, ' ŻÓŁK ', 2);
		expect(found.items.map(({ record }) => record.id)).toEqual([plans[0]!.id]);
		expect(found.more).toBe(false);
	});

	test('does not hold what undo took back, which redo brings again [F6]', async () => {
		const store = await testStore();
		const [kept, slip] = [planned(store, { subject: 'Kept' }), planned(store, { subject: 'Slip' })];
		await commit(store, { command: 'plan', patches: [kept] });
		await commit(store, { command: 'plan', patches: [slip] });
		expect((await store.undo()).ok).toBe(true);
		expect(await store.find.get('activity', slip.id)).toHaveProperty('deletedAt');
		expect((await trashPage(store.db, '', 9)).items).toEqual([]);
		expect((await store.redo()).ok).toBe(true);
		expect(await store.find.get('activity', slip.id)).not.toHaveProperty('deletedAt');
		await commit(store, { command: 'delete', patches: [{ type: 'activity', id: slip.id, fields: { deletedAt: at(1) } }] });
		expect((await trashPage(store.db, '', 9)).items).toMatchObject([{ record: { subject: 'Slip' } }]);
	});

	test('holds resources too, and gives them back', async () => {
		const store = await testStore();
		const room = {
			type: 'resource',
			id: newId(),
			create: true,
			fields: { name: 'Blue room', kind: 'room', createdBy: store.self.memberId },
		} as const;
		await commit(store, { command: 'add', patches: [room] });
		await commit(store, { command: 'delete', patches: [{ type: 'resource', id: room.id, fields: { deletedAt: at(0) } }] });
		expect((await trashPage(store.db, 'blue', 2)).items).toMatchObject([{ type: 'resource', record: { name: 'Blue room' } }]);
		await restore(store, [room.id]);
		expect((await store.find.all('resource')).map(({ name }) => name)).toEqual(['Blue room']);
	});

	test('gives back a series with what went away with it, and a calendar with its activities [I-21]', async () => {
		const store = await testStore();
		const [calendar] = await store.find.all('calendar');
		const calendarId = calendar!.id;
		const series = planned(store, { calendarId });
		const one = planned(store, { calendarId, seriesId: series.id, recurrenceId: '2026-11-24T10:00' });
		const alone = planned(store, { calendarId });
		await commit(store, { command: 'plan', patches: [series, one, alone] });
		const trash = (id: string, minute: number) => ({ type: 'activity', id, fields: { deletedAt: at(minute) } }) as const;
		await commit(store, { command: 'delete', patches: [trash(series.id, 1), trash(one.id, 1)] });
		await restore(store, [series.id]);
		expect((await store.find.get('activity', one.id))?.deletedAt).toBeUndefined();

		await commit(store, { command: 'delete', patches: [trash(alone.id, 2)] });
		const patches = [trash(series.id, 3), trash(one.id, 3), { type: 'calendar', id: calendarId, fields: { deletedAt: at(3) } } as const];
		await commit(store, { command: 'deleteCalendar', patches });
		await restore(store, [calendarId]);
		expect(await store.find.all('calendar')).toHaveLength(1);
		expect((await store.find.get('activity', series.id))?.deletedAt).toBeUndefined();
		expect((await store.find.get('activity', alone.id))?.deletedAt).toBe(at(2));
	});

	test('gives back the calendar of an activity, without which it would be seen nowhere', async () => {
		const store = await testStore();
		const [calendar] = await store.find.all('calendar');
		const plan = planned(store, { calendarId: calendar!.id });
		await commit(store, { command: 'plan', patches: [plan] });
		const fields = { deletedAt: at(1) };
		await commit(store, {
			command: 'delete',
			patches: [
				{ type: 'activity', id: plan.id, fields },
				{ type: 'calendar', id: calendar!.id, fields },
			],
		});
		await restore(store, [plan.id]);
		expect(await store.find.all('calendar')).toHaveLength(1);
	});
});
