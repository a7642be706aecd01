import { applyUpdate, Doc } from 'yjs';
import { expect, test } from 'vitest';
import { exportAll } from '#lib/store/exportAll.ts';
import { activity, commit, planned, testStore } from './testStore.ts';

interface Backup {
	daybook: string;
	format: number;
	journalFormat: number;
	device: string;
	member: string;
	journal: Array<{ segment: string; device: string; from: number; to: number; bytes: string; signature?: string }>;
	records: Record<string, Array<{ id: string } & Record<string, unknown>>>;
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

test('a backup is one JSON file of the journal and of all records, the trash included', async () => {
	const store = await testStore();
	const [one, other] = [planned(store, { subject: 'Visit “Rossi”\n', tags: { x: true } }), planned(store)];
	await commit(store, { command: 'plan', patches: [one] });
	await commit(store, { command: 'plan', patches: [other] });
	const deletedAt = '2026-11-22T10:00:00.000Z';
	await commit(store, { command: 'delete', patches: [{ type: 'activity', id: other.id, fields: { deletedAt } }] });
	const file = await exportAll(store.db);
	expect(file.type).toBe('application/json');
	const backup = JSON.parse(await file.text()) as Backup;
	expect(backup).toMatchObject({
		daybook: 'backup',
		format: 1,
		device: store.self.deviceId,
		member: store.self.memberId,
	});
	expect(backup.journal).toHaveLength(await store.db.journal.count());
	expect(backup.records['activity']).toHaveLength(2);
	expect(backup.records['activity']?.find(({ id }) => id === other.id)).toMatchObject({ deletedAt });
	const { _stamps: _, ...plain } = (await activity(store, one.id)) as unknown as Record<string, unknown>;
	const kept = Object.fromEntries(Object.entries(plain).filter(([name]) => !name.startsWith('_')));
	expect(backup.records['activity']?.find(({ id }) => id === one.id)).toEqual(kept);
});

test('any Yjs program reads every entry out of the bytes of a backup', async () => {
	const store = await testStore();
	const plan = planned(store);
	await commit(store, { command: 'plan', patches: [plan] });
	for (let n = 0; n < 90; n++) {
		await commit(store, {
			command: 'edit',
			patches: [{ type: 'activity', id: plan.id, fields: { subject: `Edit ${n}` } }],
		});
	}
	const told: Array<[number, number]> = [];
	const file = await exportAll(store.db, (done, total) => told.push([done, total]));
	const { journal } = JSON.parse(await file.text()) as Backup;
	const doc = new Doc();
	for (const { bytes } of journal) applyUpdate(doc, bytesOf(bytes));
	const entries = doc.getArray<string>(store.self.deviceId).toArray();
	expect(entries).toHaveLength(journal.reduce((sum, { from, to }) => sum + to - from, 0));
	expect(entries.at(-1)).toContain('Edit 89');
	expect(journal.every(({ signature }) => signature !== undefined && bytesOf(signature).length === 64)).toBe(true);
	expect(told.length).toBeGreaterThan(2);
	expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
});
