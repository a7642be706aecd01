import { describe, expect, test } from 'vitest';
import { applyUpdate, Doc } from 'yjs';
import { categoryId } from '#lib/store/firstRecords.ts';
import { isSigned, type Device } from '#lib/store/device.ts';
import { signedBytes, type JournalRow } from '#lib/store/journalRow.ts';
import { newId } from '#lib/store/newId.ts';
import type { Store } from '#lib/store/store.ts';
import type { FieldValues } from '#lib/model/change.ts';
import { activity, commit, freshName, planned, testStore } from './testStore.ts';

const edit = (store: Store, id: string, fields: FieldValues<'activity'>) =>
	commit(store, { command: 'edit', patches: [{ type: 'activity', id, fields }] });
const lastRow = async (store: Store) => (await store.db.journal.orderBy('seq').last())!;
const deviceOf = async (store: Store) => (await store.db.meta.get('device'))!.value as Device;

/** A plan as people make them: every usual field, words of a usual length. */
const usual = () => ({
	calendarId: newId(),
	subject: 'Sales visit to Officine Rossi S.p.A.',
	when: { start: '2026-11-24T10:00', end: '2026-11-24T11:30', tz: 'Europe/Rome' },
	categoryId: categoryId('visit'),
	location: 'Via Garibaldi 12, 10122 Torino',
	phone: '+39 011 555 0123',
	description: 'Second round on spare parts; bring the new price list.',
	tags: { [newId()]: true as const },
});

describe('a journal row', () => {
	test('is signed by the key of the device, and by no other', async () => {
		const [store, other] = [await testStore(), await testStore()];
		await edit(store, newId(), { subject: 'Rossi' });
		const row = await lastRow(store);
		expect(row.device).toBe(store.self.deviceId);
		expect(await isSigned(await deviceOf(store), signedBytes(row), row.signature!)).toBe(true);
		expect(await isSigned(await deviceOf(other), signedBytes(row), row.signature!)).toBe(false);
	});

	test('is no longer signed after any flipped byte, of it or of its signature, or at another place', async () => {
		const store = await testStore();
		await edit(store, newId(), { subject: 'Rossi' });
		const row = await lastRow(store);
		const device = await deviceOf(store);
		const flipped = (bytes: Uint8Array, at: number) => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
		const good = (changed: Partial<JournalRow>) => {
			const whole = { ...row, ...changed };
			return isSigned(device, signedBytes(whole), whole.signature!);
		};
		for (let at = 0; at < row.bytes.length; at++) expect(await good({ bytes: flipped(row.bytes, at) }), `byte ${at}`).toBe(false);
		for (let at = 0; at < row.signature!.length; at++) expect(await good({ signature: flipped(row.signature!, at) })).toBe(false);
		const elsewhere: Partial<JournalRow>[] = [
			{ segment: 'me/2026q3' },
			{ device: '0'.repeat(16) },
			{ client: row.client + 1 },
			{ from: row.from + 1 },
			{ to: row.to + 1 },
		];
		for (const changed of elsewhere) expect(await good(changed)).toBe(false);
		expect(await good({})).toBe(true);
	});

	test('stays signed when it is merged of many', async () => {
		const store = await testStore();
		const id = newId();
		for (let n = 0; n < 4; n++) await edit(store, id, { subject: `Edit ${n}` });
		await store.mergeSessions();
		const rows = await store.db.journal.toArray();
		expect(rows).toHaveLength(1);
		expect(await isSigned(await deviceOf(store), signedBytes(rows[0]!), rows[0]!.signature!)).toBe(true);
	});

	test('takes few bytes: 90 for an edit of one field, 520 for a creation, 750 for a record with three edits [G1]', async () => {
		const store = await testStore();
		await edit(store, newId(), { subject: 'The first row of a session names its array' });
		const edits: FieldValues<'activity'>[] = [{ status: 'done' }, { priority: 'high' }, { location: 'Room 2' }];
		const records = 20;
		for (let n = 0; n < records; n++) {
			const plan = planned(store, usual());
			await commit(store, { command: 'plan', patches: [plan] });
			expect((await lastRow(store)).bytes.length).toBeLessThanOrEqual(520);
			for (const fields of edits) {
				await edit(store, plan.id, fields);
				expect((await lastRow(store)).bytes.length, JSON.stringify(fields)).toBeLessThanOrEqual(90);
			}
		}
		const all = (await store.db.journal.toArray()).slice(2).reduce((sum, { bytes }) => sum + bytes.length, 0);
		expect(all / records).toBeLessThanOrEqual(750);
	});
});

describe('segments', () => {
	test('begin with a quarter of a year, with a session of their own; each can be read by any program that knows Yjs', async () => {
		const times = [Date.UTC(2026, 8, 30, 23, 59, 59, 998), Date.UTC(2026, 9, 1), Date.UTC(2026, 11, 31, 23, 59), Date.UTC(2027, 0, 1)];
		let wall = times[0]! - 1000;
		const store = await testStore(freshName(), () => wall);
		const id = newId();
		await commit(store, { command: 'plan', patches: [planned(store, {}, id)] });
		for (const [n, time] of times.entries()) {
			wall = time;
			await edit(store, id, { subject: `Edit ${n}` });
		}
		const rows = await store.db.journal.toArray();
		const segments = [...new Set(rows.map(({ segment }) => segment))];
		expect(segments).toEqual(['me/2026q3', 'me/2026q4', 'me/2027q1']);
		expect(new Set(rows.map(({ client }) => client)).size).toBe(3);
		for (const [n, segment] of segments.entries()) {
			const ofSegment = rows.filter((row) => row.segment === segment);
			const doc = new Doc();
			// Yjs takes updates in any order.
			for (const row of ofSegment.reverse()) applyUpdate(doc, row.bytes);
			const texts = doc.getArray<string>(store.self.deviceId).toArray();
			expect(texts).toHaveLength(ofSegment.reduce((sum, row) => sum + row.to - row.from, 0));
			expect(texts.filter((text) => text.includes('Edit'))).toHaveLength([1, 2, 1][n]!);
		}
		for (const left of [3, 2, 1, 0]) {
			expect((await activity(store, id)).subject).toBe(`Edit ${left}`);
			await store.undo();
		}
	});

	test('are counted from zero again in each, so that a whole session can be merged [G10]', async () => {
		let wall = Date.UTC(2026, 8, 30, 23);
		const name = freshName();
		for (let session = 0; session < 10; session++) {
			const store = await testStore(name, () => (wall += 60_000));
			for (let n = 0; n < 12; n++) await edit(store, newId(), { subject: `${session} ${n}` });
			store.close();
			wall += 12 * 3_600_000;
		}
		const store = await testStore(name, () => wall);
		await store.mergeSessions();
		const rows = await store.db.journal.toArray();
		const sessions = new Set(rows.map(({ segment, client }) => `${segment} ${client}`));
		expect(sessions.size).toBeGreaterThanOrEqual(10);
		expect(rows.length / sessions.size).toBeLessThanOrEqual(1.1);
		expect(rows.every(({ from }) => from === 0)).toBe(true);
		expect((await store.compareRows()).differing).toEqual([]);
	});
});

describe('a long session', () => {
	test('is merged into rows that fit a frame each, and an import is written in such rows', async () => {
		const name = freshName();
		const store = await testStore(name);
		const patches = Array.from({ length: 400 }, () => planned(store, usual()));
		await commit(store, { command: 'import', patches });
		for (let n = 0; n < 20; n++) await edit(store, patches[0]!.id, { description: 'x'.repeat(4_000), subject: `Edit ${n}` });
		const before = await store.db.journal.toArray();
		await store.mergeSessions();
		const after = await store.db.journal.toArray();
		expect(after.length).toBeLessThan(before.length / 2);
		expect(Math.max(...after.map(({ bytes }) => bytes.length))).toBeLessThanOrEqual(48 * 1024);
		const inOrder = after.sort((one, other) => one.from - other.from);
		expect(inOrder.every(({ from }, at) => from === (at === 0 ? 0 : inOrder[at - 1]!.to))).toBe(true);
		for (const row of after) expect(await isSigned(await deviceOf(store), signedBytes(row), row.signature!)).toBe(true);
		const doc = new Doc();
		for (const row of after) applyUpdate(doc, row.bytes);
		expect(doc.getArray(store.self.deviceId).length).toBe(inOrder.at(-1)!.to);
		expect(await store.mergeSessions()).toBe(0);
		expect((await store.compareRows()).differing).toEqual([]);
		expect((await activity(store, patches[0]!.id)).subject).toBe('Edit 19');
		expect((await store.undo()).ok).toBe(true);
		expect((await activity(store, patches[0]!.id)).subject).toBe('Edit 18');
	});
});
