import { describe, expect, test, vi } from 'vitest';
import { movedId } from '#lib/domain/sharing/moveRecords.ts';
import { consequenceOf } from '#lib/domain/sharing/consequenceOf.ts';
import { newId } from '#lib/store/newId.ts';
import { categoryId } from '#lib/store/firstRecords.ts';
import { personalSpace } from '#lib/store/journalRow.ts';
import type { Store } from '#lib/store/store.ts';
import type { Sharing } from '#lib/model/calendar.ts';
import { activity, commit, planned } from './testStore.ts';
import { give, rowsOfTeam, team, teamRecords, teamSpace } from './support/team.ts';

async function calendar(store: Store, sharing: Sharing, name = 'Calendar'): Promise<string> {
	const id = newId();
	await commit(store, { command: 'addCalendar', patches: [{ type: 'calendar', id, create: true, fields: { name, sharing } }] });
	return id;
}

const share = (store: Store, id: string, sharing: Sharing) =>
	commit(store, { command: 'editCalendar', patches: [{ type: 'calendar', id, fields: { sharing } }] });

/** What of the team's journal a stranger to Daybook would read. */
async function published(store: Store): Promise<string> {
	return (await rowsOfTeam(store)).map(({ bytes }) => Buffer.from(bytes).toString('latin1')).join('\n');
}

describe('a record lives in the space', () => {
	test('that its calendar is in: nothing of a private or busy one is in the journal of the team [I-22]', async () => {
		const { stores } = await team(1);
		const store = stores[0]!;
		for (const sharing of ['private', 'busy'] as const) {
			const calendarId = await calendar(store, sharing, `Canary ${sharing}`);
			const plan = planned(store, { subject: 'Canary', calendarId });
			await commit(store, { command: 'plan', patches: [plan] });
			await commit(store, { command: 'edit', patches: [{ type: 'activity', id: plan.id, fields: { location: 'Canary' } }] });
			await store.undo();
			await store.redo();
		}
		await commit(store, { command: 'prefer', patches: [{ type: 'preference', id: newId(), create: true, fields: { name: 'Canary' } }] });
		expect(await published(store)).toBe('');
		const seen = await calendar(store, 'full', 'Seen');
		await commit(store, { command: 'plan', patches: [planned(store, { subject: 'Seen too', calendarId: seen })] });
		expect(await published(store)).toMatch(/Seen too/);
		expect(await published(store)).not.toMatch(/Canary/);
	});

	test('of the team when it is what a team shares, and none else can put its own in the place of ours', async () => {
		const { stores, judge } = await team(2);
		const [anna, bob] = stores as [Store, Store];
		const meeting = categoryId('meeting');
		const term = { type: 'term', id: meeting, create: true, fields: { label: { en: 'Appuntamento' } } } as const;
		await anna.commitInto(teamSpace, { command: 'begin', patches: [term] });
		expect((await bob.find.get('term', meeting))?.label.en).toBe('meeting');
		await give(anna, bob, judge);
		expect((await bob.find.get('term', meeting))?.label.en).toBe('Appuntamento');
		// Bob's own first calendar has an id that anybody can compute who knows his.
		const own = (await bob.find.all('calendar'))[0]!;
		const fake = { type: 'calendar', id: own.id, create: true, fields: { name: 'Fake', sharing: 'full' } } as const;
		await anna.commitInto(teamSpace, { command: 'begin', patches: [fake] });
		await give(anna, bob, judge);
		expect((await bob.find.get('calendar', own.id))?.name).toBe('My calendar');
		await commit(bob, { command: 'plan', patches: [planned(bob, { subject: 'Canary', calendarId: own.id })] });
		expect(await published(bob)).not.toMatch(/Canary/);
		for (const store of stores) expect((await store.compareRows()).differing).toEqual([]);
	});
});

describe('giving a calendar another sharing', () => {
	test('to full writes it anew in the journal of the team, links and all; undo takes it back', async () => {
		const { stores, judge } = await team(2);
		const [anna, bob] = stores as [Store, Store];
		const id = await calendar(anna, 'private', 'Visits');
		const series = planned(anna, {
			subject: 'Training',
			calendarId: id,
			when: { start: '2026-11-24', tz: 'Europe/Rome', rrule: 'FREQ=WEEKLY;COUNT=3' },
		});
		const one = planned(anna, { subject: 'Workshop', calendarId: id, seriesId: series.id, recurrenceId: '2026-12-01' });
		await commit(anna, { command: 'plan', patches: [series, one] });
		const stamp = await share(anna, id, 'full');
		await give(anna, bob, judge);
		const seen = await activity(bob, movedId(teamSpace, one.id));
		expect(seen).toMatchObject({ subject: 'Workshop', calendarId: movedId(teamSpace, id), seriesId: movedId(teamSpace, series.id) });
		expect(await bob.find.get('calendar', movedId(teamSpace, id))).toMatchObject({ name: 'Visits', sharing: 'full' });
		// The old ones lie in Anna's trash, and Bob never heard of them.
		expect(await activity(anna, one.id)).toHaveProperty('deletedAt');
		expect(await published(anna)).not.toContain(one.id);
		expect(await teamRecords(bob)).toBe(await teamRecords(anna));
		expect((await anna.undo(stamp)).ok).toBe(true);
		expect(await activity(anna, one.id)).not.toHaveProperty('deletedAt');
		expect(await activity(anna, movedId(teamSpace, one.id))).toHaveProperty('deletedAt');
		expect((await anna.compareRows()).differing).toEqual([]);
	});

	test('to private takes it out of sight: a colleague who still has it cannot write into what is private now', async () => {
		const { stores, judge } = await team(2);
		const [anna, bob] = stores as [Store, Store];
		const id = await calendar(anna, 'full', 'Visits');
		const plan = planned(anna, { subject: 'Rossi', calendarId: id });
		await commit(anna, { command: 'plan', patches: [plan] });
		await give(anna, bob, judge);
		await share(anna, id, 'private');
		const mine = movedId(personalSpace, plan.id);
		await commit(anna, { command: 'edit', patches: [{ type: 'activity', id: mine, fields: { subject: 'Canary' } }] });
		// Bob, who has not heard of it, writes and puts what is in the trash back.
		await commit(bob, { command: 'edit', patches: [{ type: 'activity', id: plan.id, fields: { subject: 'Bob' } }] });
		await give(anna, bob, judge);
		expect(await activity(bob, plan.id)).toHaveProperty('deletedAt');
		await commit(bob, { command: 'restore', patches: [{ type: 'activity', id: plan.id, fields: { deletedAt: undefined } }] });
		await give(bob, anna, judge);
		expect(await activity(anna, mine)).toMatchObject({ subject: 'Canary', calendarId: movedId(personalSpace, id) });
		await commit(anna, { command: 'edit', patches: [{ type: 'activity', id: mine, fields: { location: 'Canary' } }] });
		expect(await published(anna)).not.toMatch(/Canary/);
		expect(await teamRecords(bob)).toBe(await teamRecords(anna));
	});

	test('an activity put into another calendar moves as well, with the occurrences that became records of their own', async () => {
		const { stores } = await team(1);
		const anna = stores[0]!;
		const [hidden, seen] = [await calendar(anna, 'private'), await calendar(anna, 'full')];
		const series = planned(anna, { subject: 'Training', calendarId: hidden });
		const one = planned(anna, { subject: 'Workshop', calendarId: hidden, seriesId: series.id });
		await commit(anna, { command: 'plan', patches: [series, one] });
		await commit(anna, {
			command: 'edit',
			patches: [{ type: 'activity', id: series.id, fields: { calendarId: seen, subject: 'Course' } }],
		});
		expect(await activity(anna, movedId(teamSpace, series.id))).toMatchObject({ subject: 'Course', calendarId: seen });
		expect(await activity(anna, movedId(teamSpace, one.id))).toMatchObject({ calendarId: seen, seriesId: movedId(teamSpace, series.id) });
		expect(await activity(anna, series.id)).toHaveProperty('deletedAt');
		await anna.undo();
		expect(await activity(anna, series.id)).not.toHaveProperty('deletedAt');
		expect((await anna.compareRows()).differing).toEqual([]);
	});

	test('asks what goes along by few questions, however much is in a calendar, and forgets no line about a changed date', async () => {
		const { stores } = await team(1);
		const anna = stores[0]!;
		const own = await calendar(anna, 'private', 'Mine');
		const series = planned(anna, {
			calendarId: own,
			when: { start: '2026-03-02T09:00', end: '2026-03-02T10:00', tz: 'Europe/Rome', rrule: 'FREQ=DAILY;COUNT=40' },
		});
		const others = Array.from({ length: 40 }, (_, index) => planned(anna, { calendarId: own, subject: `No. ${index}` }));
		const date = planned(anna, { calendarId: own, seriesId: series.id, recurrenceId: '2026-03-04T09:00', subject: 'Changed date' });
		const line = {
			type: 'message',
			id: newId(),
			create: true,
			fields: { activityId: date.id, createdBy: anna.self.memberId, text: 'Said there' },
		} as const;
		await commit(anna, { command: 'plan', patches: [series, date, ...others, line] });
		const rows = vi.spyOn(anna.db, 'rows');
		await share(anna, own, 'full');
		const asked = rows.mock.calls.map(([type]) => type);
		expect(asked.filter((type) => ['message', 'stint', 'attachment'].includes(type)).length).toBeLessThan(20);
		expect(await published(anna)).toMatch(/Said there/);
		expect(await published(anna)).toMatch(/No\. 39/);
	});

	test('has a consequence that can be said before', () => {
		expect(consequenceOf('private', 'full', true)).toEqual({ before: 'nothing', after: 'everything', moves: true, seenBefore: false });
		expect(consequenceOf('full', 'busy', true)).toEqual({ before: 'everything', after: 'intervals', moves: true, seenBefore: true });
		expect(consequenceOf('private', 'busy', true)).toEqual({ before: 'nothing', after: 'intervals', moves: false, seenBefore: false });
		expect(consequenceOf('private', 'full', false)).toEqual({ before: 'nothing', after: 'nothing', moves: false, seenBefore: false });
	});
});
