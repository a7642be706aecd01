import { afterEach, describe, expect, test, vi } from 'vitest';
import { movedId } from '#lib/domain/sharing/moveRecords.ts';
import type { Patch } from '#lib/model/change.ts';
import { newId } from '#lib/store/newId.ts';
import type { Store } from '#lib/store/store.ts';
import { lotSize } from '#lib/sync/desk/bring.ts';
import type { Started, TeamDesk } from '#lib/sync/desk/teamDesk.ts';
import { activity, commit, freshName, planned } from '../store/testStore.ts';
import { fullAfter } from '../store/support/fullStorage.ts';
import { closeAll, device, eventually, got, hour, nothing, type Device } from './support/desks.ts';

afterEach(async () => {
	vi.restoreAllMocks();
	await closeAll();
});

/** More than two lots of each. */
const many = 2 * lotSize + 20;

interface Firm {
	calendar: string;
	hidden: string;
	companies: string[];
	visits: string[];
	/** Said at the first visit and at the last. */
	messages: [string, string];
	/** Stays, and leads to a company that goes. */
	dentist: string;
}

const companyOf = (id: string, n: number): Patch => ({ type: 'company', id, create: true, fields: { name: `Company ${n}` } });

async function firm(store: Store): Promise<Firm> {
	const by = store.self.memberId;
	const [calendar, hidden, dentist] = [newId(), newId(), newId()];
	const messages: Firm['messages'] = [newId(), newId()];
	const [companies, visits] = [Array.from({ length: many }, newId), Array.from({ length: many }, newId)];
	const named = (id: string, name: string): Patch => ({ type: 'calendar', id, create: true, fields: { name, ownerId: by } });
	await commit(store, { command: 'addCalendar', patches: [named(calendar, 'Shown'), named(hidden, 'Hidden')] });
	await commit(store, { command: 'import', patches: companies.map(companyOf) });
	const visit = (id: string, n: number) =>
		planned(store, { subject: `Visit ${n}`, calendarId: calendar, links: { [`company:${companies[n]!}`]: true } }, id);
	await commit(store, { command: 'import', patches: visits.map(visit) });
	await commit(store, {
		command: 'plan',
		patches: [planned(store, { subject: 'Dentist', calendarId: hidden, links: { [`company:${companies[0]!}`]: true } }, dentist)],
	});
	const said = (id: string, activityId: string): Patch => ({
		type: 'message',
		id,
		create: true,
		fields: { activityId, text: 'Bring the list' },
	});
	await commit(store, { command: 'say', patches: [said(messages[0], visits[0]!), said(messages[1], visits[many - 1]!)] });
	return { calendar, hidden, companies, visits, messages, dentist };
}

const planOf = ({ calendar, hidden }: Firm) => ({ name: 'Rossi', full: [calendar], busy: [hidden], customers: true });

/** Everything went along, once, and what stays leads there. */
async function expectBrought(
	{ store, desk }: Pick<Device, 'store' | 'desk'>,
	{ calendar, hidden, companies, visits, messages, dentist }: Firm,
) {
	const team = desk.state.team!.id;
	const there = (id: string) => movedId(team, id);
	expect(await store.db.meta.get('bringing')).toBeUndefined();
	const all = await store.find.all('activity');
	expect(all.map(({ id }) => id).sort()).toEqual([...visits.map(there), dentist].sort());
	expect((await store.find.all('company')).map(({ id }) => id).sort()).toEqual(companies.map(there).sort());
	const shown = (await store.find.all('calendar')).filter(({ name }) => name !== 'My calendar');
	expect(shown.map(({ id, sharing }) => `${id} ${sharing}`).sort()).toEqual([`${there(calendar)} full`, `${hidden} busy`].sort());
	for (const n of [0, lotSize, many - 1]) {
		expect(await activity(store, there(visits[n]!))).toMatchObject({
			calendarId: there(calendar),
			links: { [`company:${there(companies[n]!)}`]: true },
		});
	}
	expect((await activity(store, dentist)).links).toEqual({ [`company:${there(companies[0]!)}`]: true });
	expect(await store.find.get('message', there(messages[0]))).toMatchObject({ activityId: there(visits[0]!) });
	expect(await store.find.get('message', there(messages[1]))).toMatchObject({ activityId: there(visits[many - 1]!) });
	expect((await store.compareRows()).differing).toEqual([]);
}

/** The page is closed when so many lots are stored: of what comes after nothing happens any more. */
function closeAfter(store: Store, lots: number): Promise<void> {
	return new Promise((closed) => {
		const real = store.commitInto.bind(store);
		let left = lots;
		vi.spyOn(store, 'commitInto').mockImplementation((...args) => {
			if (left-- > 0) return real(...args);
			closed();
			return new Promise(() => {});
		});
	});
}

/** How far it was each time that something was told. */
function progressOf(desk: TeamDesk): string[] {
	const told: string[] = [];
	desk.watch(() => {
		const { bringing } = desk.state;
		if (bringing && bringing.of > 0) told.push(`${bringing.done} of ${bringing.of}`);
	});
	return told;
}

describe('what goes along into a team', () => {
	test('comes in lots, and says how far it is; the calendar goes on, and nothing is there twice [S1-43]', async () => {
		const anna = await device();
		const its = await firm(anna.store);
		const told = progressOf(anna.desk);
		got(await anna.desk.start(planOf(its)));
		await expectBrought(anna, its);
		expect(told).toContain(`${lotSize} of ${2 * many + 2}`);
		expect(told.length).toBeGreaterThan(4);
		await eventually(() => expect(anna.desk.state.bringing).toBeUndefined());
	});

	test.each([0, 2, 3, 4, 6, 7, 8, 9])(
		'goes on where a page was closed after %i steps, and is there once and whole [S1-43]',
		async (steps) => {
			const name = freshName();
			const before = await device(name);
			const its = await firm(before.store);
			const closed = closeAfter(before.store, steps);
			void before.desk.start(planOf(its));
			await closed;
			// Nothing of it is out of sight meanwhile.
			expect(await before.store.find.all('activity')).toHaveLength(many + 1);
			expect(await before.store.find.all('company')).toHaveLength(many);
			before.desk.close();
			before.store.close();
			const after = await device(name);
			expect(after.desk.state.bringing).toBeDefined();
			await eventually(() => expect(after.desk.state.bringing).toBeUndefined());
			await expectBrought(after, its);
		},
	);

	test('takes along what is planned there meanwhile', async () => {
		const anna = await device();
		const its = await firm(anna.store);
		const real = anna.store.commitInto.bind(anna.store);
		const late = planned(anna.store, { subject: 'Late', calendarId: its.calendar });
		let lots = 0;
		vi.spyOn(anna.store, 'commitInto').mockImplementation(async (...args) => {
			if (++lots === 5) await commit(anna.store, { command: 'plan', patches: [late] });
			return real(...args);
		});
		got(await anna.desk.start(planOf(its)));
		expect(lots).toBeGreaterThan(5);
		await expectBrought(anna, { ...its, visits: [...its.visits, late.id] });
	});

	test('goes as it is by then: what was changed, deleted or taken away since it began', async () => {
		const anna = await device();
		const its = await firm(anna.store);
		const [changed, deleted, taken, ...rest] = [...its.visits].sort().reverse();
		const real = anna.store.commitInto.bind(anna.store);
		let lots = 0;
		vi.spyOn(anna.store, 'commitInto').mockImplementation(async (...args) => {
			// The companies have gone, and no visit has.
			if (++lots === 6) {
				const one = (id: string, fields: object): Patch => ({ type: 'activity', id, fields });
				await commit(anna.store, { command: 'edit', patches: [one(changed!, { subject: 'Changed' })] });
				await commit(anna.store, { command: 'delete', patches: [one(deleted!, { deletedAt: '2026-11-25T08:00:00.000Z' })] });
				await commit(anna.store, { command: 'edit', patches: [one(taken!, { calendarId: its.hidden })] });
			}
			return real(...args);
		});
		got(await anna.desk.start(planOf(its)));
		const team = anna.desk.state.team!.id;
		const all = await anna.store.find.all('activity');
		expect(all.map(({ id }) => id).sort()).toEqual([...[changed!, ...rest].map((id) => movedId(team, id)), taken!, its.dentist].sort());
		expect(await activity(anna.store, movedId(team, changed!))).toMatchObject({ subject: 'Changed' });
		expect(await activity(anna.store, taken!)).toMatchObject({ calendarId: its.hidden });
		expect((await anna.store.compareRows()).differing).toEqual([]);
	});

	test('says why nothing came of it to whoever joins, in every tab, and goes on when it is told to', async () => {
		const anna = await device();
		got(await anna.desk.start({ name: 'Rossi', ...nothing }));
		const { text } = got(await anna.desk.invite({ role: 'member', expires: Date.now() + hour, uses: 1 }));
		const bob = await device();
		const its = await firm(bob.store);
		const full = vi.spyOn(bob.store, 'commitInto').mockResolvedValue({ ok: false, problem: { kind: 'storageFull' } });
		const joined = got(await bob.desk.join(text, planOf(its)));
		expect(joined).toEqual({ anew: false, left: { kind: 'storageFull' } });
		await eventually(() => expect(bob.desk.state.bringing).toEqual({ done: 0, of: 0, problem: { kind: 'storageFull' } }));
		expect(await bob.store.db.meta.get('bringing')).toMatchObject({ value: { problem: { kind: 'storageFull' } } });
		full.mockRestore();
		got(await bob.desk.goOn());
		await expectBrought(bob, its);
	});

	test('waits where there is no room, says why, and goes on when it is told to', async () => {
		const anna = await device();
		const its = await firm(anna.store);
		const storage = fullAfter(anna.store.db.name, 1_500);
		const started: Started = got(await anna.desk.start(planOf(its)));
		expect(started.left).toEqual({ kind: 'storageFull' });
		expect(anna.desk.state.bringing).toMatchObject({ of: 2 * many + 2, problem: { kind: 'storageFull' } });
		expect(await anna.store.find.all('activity')).toHaveLength(many + 1);
		storage.makeRoom();
		got(await anna.desk.goOn());
		await expectBrought(anna, its);
	});

	test('goes on for a newcomer too, whose page was closed as soon as he was admitted [S1-43]', async () => {
		const anna = await device();
		got(await anna.desk.start({ name: 'Rossi', ...nothing }));
		const { text } = got(await anna.desk.invite({ role: 'member', expires: Date.now() + hour, uses: 1 }));
		const name = freshName();
		const before = await device(name);
		const its = await firm(before.store);
		const closed = closeAfter(before.store, 0);
		void before.desk.join(text, planOf(its));
		await closed;
		before.desk.close();
		before.store.close();
		const bob = await device(name);
		await eventually(() => expect([bob.desk.state.team?.name, bob.desk.state.bringing]).toEqual(['Rossi', undefined]));
		await expectBrought(bob, its);
	});

	test('is forgotten where there is no team after all', async () => {
		const anna = await device();
		const before = fullAfter(anna.store.db.name, 1);
		expect(await anna.desk.start({ name: 'Rossi', ...nothing })).toEqual({ ok: false, problem: { kind: 'storageFull' } });
		before.makeRoom();
		expect([anna.desk.state.bringing, await anna.store.db.meta.get('bringing')]).toEqual([undefined, undefined]);
	});
});
