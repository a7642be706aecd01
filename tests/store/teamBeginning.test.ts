import { expect, test } from 'vitest';
import { movedId } from '#lib/domain/sharing/moveRecords.ts';
import { teamBeginning, teamRecordId } from '#lib/domain/sharing/teamBeginning.ts';
import { newId } from '#lib/store/newId.ts';
import { activity, commit, planned } from './testStore.ts';
import { give, rowsOfTeam, team, teamSpace } from './support/team.ts';

test('a team begins with its words, and with the customers and calendars that go along; what stays leads to them', async () => {
	const { stores, judge } = await team(2);
	const [anna, bob] = stores as [(typeof stores)[0], (typeof stores)[0]];
	const [company, seen, hidden] = [newId(), newId(), newId()];
	// Before there was a team all of it was Anna's own.
	await anna.db.meta.put({ key: 'spaces', value: [] });
	await commit(anna, {
		command: 'add',
		patches: [
			{ type: 'company', id: company, create: true, fields: { name: 'Rossi' } },
			{ type: 'calendar', id: seen, create: true, fields: { name: 'Visits' } },
			{ type: 'calendar', id: hidden, create: true, fields: { name: 'Canary' } },
		],
	});
	const links = { [`company:${company}`]: true as const };
	const visit = planned(anna, { subject: 'Visit', calendarId: seen, links });
	const secret = planned(anna, { subject: 'Canary', calendarId: hidden, links });
	await commit(anna, { command: 'plan', patches: [visit, secret] });
	await commit(anna, { command: 'addStint', patches: [{ type: 'stint', id: newId(), create: true, fields: { activityId: visit.id, memberId: anna.self.memberId, start: '2026-11-24T09:00:00.000Z' } }] });
	await anna.joinSpace({ id: teamSpace, mayWrite: true });
	const [{ memberId }, find] = [anna.self, anna.find];
	const common = (await Promise.all((['dictionary', 'term', 'member'] as const).map(async (type) => (await find.all(type)).map((record) => ({ type, record }))))).flat();
	const beginning = {
		team: teamSpace,
		name: 'Verdi',
		memberId,
		common,
		customers: [{ type: 'company' as const, record: (await find.get('company', company))! }],
		calendars: [(await find.get('calendar', seen))!],
	};
	expect((await anna.commitInto(teamSpace, teamBeginning(beginning))).ok).toBe(true);
	await give(anna, bob, judge);
	const theirs = `company:${movedId(teamSpace, company)}`;
	expect((await bob.find.get('team', teamRecordId(teamSpace)))?.name).toBe('Verdi');
	expect((await bob.find.all('company')).map(({ name }) => name)).toEqual(['Rossi']);
	expect(Object.keys((await activity(bob, movedId(teamSpace, visit.id))).links)).toEqual([theirs]);
	expect((await bob.find.stintsOf(movedId(teamSpace, visit.id))).length).toBe(1);
	expect(await bob.find.get('member', memberId)).toBeDefined();
	// What stayed is Anna's alone, and still knows its customer.
	expect(Object.keys((await activity(anna, secret.id)).links)).toEqual([theirs]);
	expect((await rowsOfTeam(anna)).map(({ bytes }) => Buffer.from(bytes).toString('latin1')).join()).not.toMatch(/Canary/);
	for (const store of stores) expect((await store.compareRows()).differing).toEqual([]);
});
