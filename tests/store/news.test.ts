import { expect, test, vi } from 'vitest';
import { newId } from '#lib/store/newId.ts';
import { lastOfJournal } from '#lib/store/activityFeed.ts';
import { newsSince, NewsReader } from '#lib/store/news.ts';
import type { Store } from '#lib/store/store.ts';
import { commit, planned, testStore } from './testStore.ts';
import { give, judgeOf, rowsOfTeam, team, teamSpace } from './support/team.ts';

const edit = (store: Store, id: string, fields: object) => commit(store, { command: 'edit', patches: [{ type: 'activity', id, fields }] });

async function newsOf(store: Store, seq: number, stamps: string[] = []) {
	return newsSince(store.db, { seq, stamps, isMine: (device) => device === store.self.deviceId, records: 3 });
}

test('what others did meanwhile is told by command, what went over mine first, whatever the order in which it came [F10]', async () => {
	const { stores } = await team(2);
	const [anna, bob] = stores as [Store, Store];
	const carla = await testStore();
	await carla.joinSpace({ id: teamSpace, mayWrite: true });
	const judge = await judgeOf([anna, bob, carla]);
	const calendarId = newId();
	await commit(anna, {
		command: 'addCalendar',
		patches: [{ type: 'calendar', id: calendarId, create: true, fields: { name: 'Team', sharing: 'full' } }],
	});
	const visit = planned(anna, { subject: 'Visit', calendarId });
	await commit(anna, { command: 'plan', patches: [visit] });
	for (const other of [bob, carla]) await give(anna, other, judge);
	const seq = await lastOfJournal(anna.db);
	await edit(bob, visit.id, { subject: 'Visit to Rossi' });
	await commit(carla, { command: 'plan', patches: [planned(carla, { subject: 'Lunch', calendarId })] });
	await edit(anna, visit.id, { location: 'Turin' });
	const own = await rowsOfTeam(anna);
	await anna.accept([...(await rowsOfTeam(carla)), ...(await rowsOfTeam(bob))], judge);
	const told = (await newsOf(anna, seq)).map(({ command, overMine }) => [
		command,
		overMine.map(({ field, from, to }) => [field, from, to]),
	]);
	expect(told).toEqual([
		['edit', [['subject', 'Visit', 'Visit to Rossi']]],
		['plan', []],
	]);
	// The same with another order of arrival; what was seen is not told again.
	const twin = await testStore();
	await twin.joinSpace({ id: teamSpace, mayWrite: true });
	await twin.accept([...own, ...(await rowsOfTeam(bob)), ...(await rowsOfTeam(carla))], judge);
	const again = await newsSince(twin.db, { seq: 0, stamps: [], isMine: (device) => device === anna.self.deviceId, records: 3 });
	const first = await newsOf(anna, seq);
	expect(again.filter(({ device }) => device !== twin.self.deviceId).map(({ stamp, overMine }) => [stamp, overMine])).toEqual(
		first.map(({ stamp, overMine }) => [stamp, overMine]),
	);
	expect((await newsOf(anna, seq, [first[0]!.stamp])).map(({ command }) => command)).toEqual(['plan']);
	expect(await newsOf(anna, await lastOfJournal(anna.db))).toEqual([]);
});

test('what somebody chose between two values tells whose was kept and whose was not, on every device [F5] [F10]', async () => {
	const { stores, judge } = await team(3);
	const [anna, bob, carla] = stores as [Store, Store, Store];
	const calendarId = newId();
	await commit(anna, {
		command: 'addCalendar',
		patches: [{ type: 'calendar', id: calendarId, create: true, fields: { name: 'Team', sharing: 'full' } }],
	});
	const visit = planned(anna, { subject: 'Visit', location: 'Office', calendarId });
	await commit(anna, { command: 'plan', patches: [visit] });
	const meet = async () => {
		for (const from of stores) for (const to of stores) if (from !== to) await give(from, to, judge);
	};
	const toldTo = async (store: Store, from: number) => {
		const plain = (await newsOf(store, from)).map(({ command, verdicts, overMine, records }) => ({
			command,
			verdicts: verdicts.map(({ field, kept, keptOf, dropped }) => [
				field,
				kept,
				keptOf,
				dropped.map(({ value, device }) => [value, device]),
			]),
			overMine: overMine.map(({ from: mine, to }) => [mine, to]),
			changes: records.flatMap(({ changes }) => changes.map(({ from: before, to }) => [before, to])),
		}));
		return plain;
	};
	await meet();
	const seqs = await Promise.all(stores.map(({ db }) => lastOfJournal(db)));
	await edit(anna, visit.id, { location: 'Turin' });
	await edit(bob, visit.id, { location: 'Milan' });
	await meet();
	const [hers, his] = [anna.self.deviceId, bob.self.deviceId];
	// She keeps what the field shows already, which is his: it moves nothing, and yet decides against her own.
	await edit(carla, visit.id, { location: 'Milan' });
	await meet();
	expect(await toldTo(anna, seqs[0]!)).toEqual([
		{ command: 'edit', verdicts: [['location', 'Milan', his, [['Turin', hers]]]], overMine: [['Turin', 'Milan']], changes: [] },
	]);
	expect(await toldTo(bob, seqs[1]!)).toEqual([
		{ command: 'edit', verdicts: [['location', 'Milan', his, [['Turin', hers]]]], overMine: [], changes: [] },
	]);
	// Taken back and chosen by another, the same is told of him.
	await carla.undo();
	await meet();
	await edit(bob, visit.id, { location: 'Milan' });
	await meet();
	const again = (await toldTo(anna, seqs[0]!)).filter(({ command }) => command === 'edit');
	expect(again.map(({ verdicts, changes }) => [verdicts, changes])).toEqual(
		Array(2).fill([[['location', 'Milan', his, [['Turin', hers]]]], []]),
	);
	// The question that was answered is not told as news besides.
	await edit(anna, visit.id, { location: 'Rome' });
	await edit(bob, visit.id, { location: 'Bari' });
	await meet();
	const later = await lastOfJournal(bob.db);
	await edit(carla, visit.id, { location: 'Rome' });
	await meet();
	expect(await toldTo(bob, later)).toEqual([
		{ command: 'edit', verdicts: [['location', 'Rome', hers, [['Bari', his]]]], overMine: [['Bari', 'Rome']], changes: [['Bari', 'Rome']] },
	]);
});

test('asked again after each thing that comes, it tells what it would tell if it were asked once; only what is new is read [F10]', async () => {
	const { stores, judge } = await team(2);
	const [anna, bob] = stores as [Store, Store];
	const calendarId = newId();
	await commit(anna, {
		command: 'addCalendar',
		patches: [{ type: 'calendar', id: calendarId, create: true, fields: { name: 'Team', sharing: 'full' } }],
	});
	const visits = ['Rossi', 'Bianchi', 'Verdi', 'Neri'].map((subject) => planned(anna, { subject, calendarId }));
	await commit(anna, { command: 'plan', patches: visits });
	await give(anna, bob, judge);
	const seq = await lastOfJournal(anna.db);
	const question = { seq, stamps: [], isMine: (device: string) => device === anna.self.deviceId, records: 2, quiet: ['share'] };
	const reader = new NewsReader(anna.db);
	const read = vi.spyOn(JSON, 'parse');
	const steps = [
		() => edit(bob, visits[0]!.id, { subject: 'Rossi & Co' }),
		() => commit(bob, { command: 'edit', patches: visits.map(({ id }) => ({ type: 'activity', id, fields: { location: 'Turin' } })) }),
		() => commit(bob, { command: 'share', patches: [{ type: 'activity', id: visits[1]!.id, fields: { location: 'Milan' } }] }),
		() => edit(anna, visits[0]!.id, { subject: 'Rossi' }),
		() => edit(bob, visits[0]!.id, { subject: 'Rossi and others' }),
		() => bob.undo(),
	];
	for (const step of steps) {
		await step();
		for (const [from, to] of [[anna, bob] as const, [bob, anna] as const]) await give(from, to, judge);
		const once = await newsSince(anna.db, question);
		expect(await reader.since(question)).toEqual(once);
		expect((await Promise.all([reader.since(question), reader.since(question)]))[1]).toEqual(once);
	}
	read.mockClear();
	await reader.since(question);
	expect(read).not.toHaveBeenCalled();
	read.mockRestore();
	// Rows that no longer count leave the journal, and what they told with them.
	const last = (await anna.db.journal.orderBy(':id').last())!;
	await anna.db.journal.delete(last.seq!);
	expect(await reader.since(question)).toEqual(await newsSince(anna.db, question));
});
