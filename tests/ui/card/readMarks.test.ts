import { beforeEach, describe, expect, test } from 'vitest';
import type { Message } from '#lib/model/message.ts';
import { personalSpace } from '#lib/store/journalRow.ts';
import { pastCommands } from '#lib/store/pastCommands.ts';
import type { Store } from '#lib/store/store.ts';
import { isFresh, noteRead, readUntil } from '#lib/ui/card/readMarks.ts';
import { anActivity, ann } from '../../builders/anActivity.ts';
import { judgeOf } from '../../store/support/team.ts';
import { commit, freshName, planned, testStore } from '../../store/testStore.ts';

const activityId = anActivity().build().id;
const line = (createdAt: string, createdBy = ann): Message => ({ id: createdAt, activityId, text: 'Called back', createdAt, createdBy });

let desk: Store;
let phone: Store;

/** What either device wrote comes to the other, through the same door as from any peer. */
async function meet(): Promise<void> {
	const judge = await judgeOf([desk, phone], {}, personalSpace);
	for (const [from, to] of [
		[desk, phone],
		[phone, desk],
	] as const) {
		const rows = (await from.db.journal.toArray()).map(({ seq: _seq, ...row }) => row);
		await to.accept(rows, judge);
	}
}

beforeEach(async () => {
	desk = await testStore();
	const name = freshName();
	const other = await testStore(name);
	await other.db.meta.put({ key: 'self', value: { memberId: desk.self.memberId } });
	other.close();
	phone = await testStore(name);
});

describe('the lines that somebody has read', () => {
	test('are read on all devices of whoever read them, and of nobody else are new again [S3-36]', async () => {
		const lines = [line('2026-11-24T09:00:00.000Z'), line('2026-11-25T09:00:00.000Z')];
		await noteRead(phone, activityId, lines);
		await meet();
		const seen = await readUntil(desk, activityId);
		expect(lines.filter((one) => isFresh(one, desk.self.memberId, seen))).toEqual([]);
		expect(isFresh(line('2026-11-25T10:00:00.000Z'), desk.self.memberId, seen)).toBe(true);
		expect(isFresh(line('2026-11-25T10:00:00.000Z', desk.self.memberId), desk.self.memberId, seen)).toBe(false);
	});

	test('cost one write for a look, and none where nothing of others is new', async () => {
		const written = async () => (await desk.db.journal.toArray()).length;
		const before = await written();
		await noteRead(desk, activityId, [line('2026-11-24T09:00:00.000Z', desk.self.memberId)]);
		expect(await written()).toBe(before);
		const lines = [line('2026-11-24T09:00:00.000Z'), line('2026-11-25T09:00:00.000Z')];
		await noteRead(desk, activityId, lines);
		await noteRead(desk, activityId, lines);
		expect(await written()).toBe(before + 1);
	});

	test('read on two devices that were apart ask nobody which of them is right', async () => {
		await noteRead(desk, activityId, [line('2026-11-23T09:00:00.000Z')]);
		await meet();
		await noteRead(desk, activityId, [line('2026-11-24T09:00:00.000Z')]);
		await noteRead(phone, activityId, [line('2026-11-25T09:00:00.000Z')]);
		await meet();
		expect(await readUntil(desk, activityId)).toBe(await readUntil(phone, activityId));
		expect(await desk.find.withRivals('readMark')).toEqual([]);
	});

	test('are left alone by undo, and told in no history', async () => {
		await commit(desk, { command: 'plan', patches: [planned(desk, { subject: 'Visit' })] });
		await noteRead(desk, activityId, [line('2026-11-24T09:00:00.000Z')]);
		const past = await pastCommands(desk.db, { limit: 10, records: 1, withChanges: false });
		expect(past.map(({ command }) => command)).not.toContain('read');
		await desk.undo();
		expect(await readUntil(desk, activityId)).toBe('2026-11-24T09:00:00.000Z');
		expect(await desk.find.activitiesBetween({ from: '2020-01-01', to: '2030-01-01', tz: 'UTC' })).toEqual([]);
	});
});
