import { describe, expect, test } from 'vitest';
import { occurrencesOf } from '#lib/domain/occurrencesOf.ts';
import { entriesOf } from '#lib/store/entriesOf.ts';
import { rivalRecords } from '#lib/store/rivalFields.ts';
import { signedBytes } from '#lib/store/journalRow.ts';
import { openGolden, readGolden, recordsOf, rowsOf, keyOf } from './support/golden.ts';
import { activity } from './testStore.ts';

const golden = readGolden(1);
const id = (n: number) => `0192f1c0-0000-7000-8000-${String(n).padStart(12, '0')}`;

describe('a journal of format 1', () => {
	test('gives the records it gave when it was written', async () => {
		const { store } = await openGolden(golden);
		expect(await recordsOf(store)).toEqual(golden.records);
		expect((await store.compareRows()).differing).toEqual([]);
	});

	test('says what its writer did', async () => {
		const { store } = await openGolden(golden);
		expect(await activity(store, id(1))).toMatchObject({
			subject: 'Sales visit to Rossi',
			tags: { [id(91)]: true },
			amount: { amount: '1200.50', currency: 'EUR' },
			phone: '+39 011 555',
			when: { start: '2026-11-26T10:00', end: '2026-11-26T11:30', tz: 'Europe/Warsaw' },
		});
		expect(await activity(store, id(1))).not.toHaveProperty('location');
		expect(await activity(store, id(2))).not.toHaveProperty('deletedAt');
		expect(await activity(store, id(3))).toMatchObject({ subject: 'Send the quote', status: 'done', priority: 'high' });
		expect((await store.find.trash('activity')).map(({ subject }) => subject)).toEqual(['Some day']);
		expect(await store.find.all('calendar')).toHaveLength(2);
		expect(await store.find.all('term')).toHaveLength(10);
		const range = { from: '2026-11-01', to: '2027-02-01', tz: 'Europe/Rome' };
		const series = [await activity(store, id(5)), await activity(store, id(6)), ...(await store.find.ofSeries(id(5)))];
		expect(series.map((one) => occurrencesOf(one, range).map(({ start }) => `${start.slice(5, 10)} ${one.subject}`))).toEqual([
			['11-24 Training', '12-08 Training'],
			['12-10 Course', '12-15 Course', '12-17 Course'],
			['12-01 Workshop'],
		]);
	});

	test('is still signed, and holds rows of merged sessions, of two quarters and of two devices', async () => {
		const rows = rowsOf(golden);
		const key = await keyOf(golden);
		const signed = rows.filter(({ signature }) => signature !== undefined);
		for (const row of signed)
			expect(await crypto.subtle.verify('Ed25519', key, new Uint8Array(row.signature!), signedBytes(row))).toBe(true);
		expect(signed.length).toBeGreaterThanOrEqual(4);
		expect(new Set(rows.map(({ segment }) => segment)).size).toBe(2);
		expect(new Set(rows.map(({ device }) => device)).size).toBe(2);
		expect(rows.some(({ from, to }) => to - from > 20)).toBe(true);
		expect(rows.flatMap(entriesOf)).toHaveLength(rows.reduce((sum, { from, to }) => sum + to - from, 0));
	});

	test('goes on: what it did last can be undone and done again', async () => {
		const { store } = await openGolden(golden);
		const device = golden.rows.find(({ signature }) => signature !== undefined)!.device;
		// A database in a drawer has no key: this is a new device, whose own commands alone it takes back.
		expect(store.self.deviceId).not.toBe(device);
		expect(await store.undo()).toEqual({ ok: false, problem: { kind: 'nothingToUndo' } });
		const plan = { type: 'activity', id: id(1), fields: { subject: 'After years' } } as const;
		expect((await store.commit({ command: 'edit', patches: [plan] })).ok).toBe(true);
		expect((await activity(store, id(1))).subject).toBe('After years');
		await store.undo();
		expect(await recordsOf(store)).toEqual(golden.records);
	});
});

test('a journal of format 1 that says what its writers had seen gives the records and the rival values that it gave', async () => {
	const told = readGolden('1-bases');
	const { store } = await openGolden(told);
	expect(await recordsOf(store)).toEqual(told.records);
	expect((await store.compareRows()).differing).toEqual([]);
	const rivals = (await rivalRecords(store.db)).flatMap(({ fields }) => fields);
	expect(
		rivals.map(({ recordId, field, member, values }) => [
			recordId,
			field,
			member ?? null,
			...values.map(({ device, value }) => [device, value ?? null]),
		]),
	).toEqual(told.rivals);
	expect(told.rivals).toHaveLength(2);
	// Of the places, of which there were two, its writer chose one.
	expect(await activity(store, id(1))).toMatchObject({ location: 'Asti', phone: '+39 011 666' });
});
