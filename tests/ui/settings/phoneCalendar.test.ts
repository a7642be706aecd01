import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Store } from '#lib/store/store.ts';
import { topUpReminders } from '#lib/store/topUpReminders.ts';
import { notePhoneCopy, phoneCopy, phoneIds } from '#lib/ui/settings/reminders/phoneCalendar.ts';
import type { FieldValues } from '#lib/model/change.ts';
import { claimReminders } from '#lib/store/claimReminders.ts';
import { commit, freshName, planned, testStore } from '../../store/testStore.ts';

const tz = 'Europe/Rome';
const today = '2026-11-25';
const instant = (clock: string) => Date.parse(`${today}T${clock}:00+01:00`);
const inTen = { trigger: { minutesBefore: 10, anchor: 'start' }, channel: 'app', audience: 'me' } as const;

let store: Store;
async function plan(day = today): Promise<string> {
	const patch = planned(store, { when: { start: `${day}T10:00`, end: `${day}T11:00`, tz }, reminders: { r: inTen } });
	await commit(store, { command: 'plan', patches: [patch] });
	return patch.id;
}
const edit = (id: string, fields: FieldValues<'activity'>) =>
	commit(store, { command: 'edit', patches: [{ type: 'activity', id, fields }] });
const copy = (day = today) => phoneCopy(store.db, day);

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: instant('08:00') });
	store = await testStore(freshName(), () => Date.now());
	await topUpReminders(store.db, Date.now(), tz);
});
afterEach(() => vi.useRealTimers());

test('what was given away is remembered, and what was edited or planned since is marked', async () => {
	const id = await plan();
	expect(await copy()).toEqual({ count: 1, changed: 0, deleted: 0 });
	await notePhoneCopy(store.db, '2026-11-25T07:00:00.000Z');
	expect(await copy()).toMatchObject({ count: 1, at: '2026-11-25T07:00:00.000Z', changed: 0 });
	await plan('2026-11-26');
	expect(await copy()).toMatchObject({ count: 2, changed: 1 });
	await edit(id, { location: 'Via Roma 1' });
	expect(await copy()).toMatchObject({ changed: 2, deleted: 0 });
});

test('what was deleted since is marked; what was cancelled is given away once more, so that the phone hears of it', async () => {
	const [deleted, cancelled] = [await plan(), await plan('2026-11-26')];
	await notePhoneCopy(store.db, '2026-11-25T07:00:00.000Z');
	await edit(deleted, { deletedAt: '2026-11-25T07:30:00.000Z' });
	await edit(cancelled, { status: 'cancelled' });
	expect(await copy()).toMatchObject({ count: 0, changed: 2, deleted: 1 });
	expect(await phoneIds(store.db, today)).toEqual([cancelled]);
	await notePhoneCopy(store.db, '2026-11-25T08:00:00.000Z');
	expect(await copy()).toMatchObject({ changed: 0, deleted: 0 });
});

test('what is over, or only was reminded of, has not changed', async () => {
	const id = await plan();
	await notePhoneCopy(store.db, '2026-11-25T07:00:00.000Z');
	vi.setSystemTime(instant('09:50'));
	await claimReminders(store.db, instant('09:50'), true);
	expect(await copy()).toMatchObject({ count: 0, changed: 0 });
	await edit(id, { status: 'done' });
	expect(await copy('2026-11-26')).toMatchObject({ changed: 0 });
});
