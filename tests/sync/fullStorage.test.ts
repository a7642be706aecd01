import { afterEach, expect, test, vi } from 'vitest';
import { newId } from '#lib/store/newId.ts';
import { activity, commit, planned } from '../store/testStore.ts';
import { fullAfter } from '../store/support/fullStorage.ts';
import { closeAll, device, eventually, got, hour, joined, nothing } from './support/desks.ts';

afterEach(async () => {
	vi.restoreAllMocks();
	await closeAll();
});

test('a device without room says so while something is offered to it, and no longer once that is taken', async () => {
	const anna = await device();
	got(await anna.desk.start({ name: 'Rossi', ...nothing }));
	const bob = await joined(anna);
	const calendarId = newId();
	await commit(anna.store, {
		command: 'addCalendar',
		patches: [{ type: 'calendar', id: calendarId, create: true, fields: { name: 'Team', sharing: 'full' } }],
	});
	await eventually(async () => expect(await bob.store.find.get('calendar', calendarId)).toBeDefined());
	const storage = fullAfter(bob.store.db.name, 0);
	const visit = planned(anna.store, { subject: 'Visit', calendarId });
	await commit(anna.store, { command: 'plan', patches: [visit] });
	await eventually(() => expect(bob.desk.state.full).toBe(true));
	// A change of the roster is not heard by halves either: it is told again.
	got(await anna.desk.rename('Rossi & Co'));
	await eventually(() => expect(storage.refused()).toBeGreaterThan(5));
	expect(bob.desk.state.team?.name).toBe('Rossi');
	expect(await bob.store.find.get('activity', visit.id)).toBeUndefined();
	expect(anna.desk.state.full).toBe(false);
	const file = got({ ok: true, value: (await anna.desk.writeFile())! });
	expect(await bob.desk.readFile(file, 'team.daybook')).toEqual({ ok: false, problem: { kind: 'storageFull' } });
	expect(await bob.desk.leave()).toEqual({ ok: false, problem: { kind: 'storageFull' } });
	expect(bob.desk.state.team?.role).toBe('member');
	storage.makeRoom();
	await eventually(async () => expect((await activity(bob.store, visit.id)).subject).toBe('Visit'));
	await eventually(() => expect([bob.desk.state.full, bob.desk.state.team?.name]).toEqual([false, 'Rossi & Co']));
	expect((await bob.store.compareRows()).differing).toEqual([]);
});

test('who starts a team or joins one without room for it is told so, and has not half of it', async () => {
	const anna = await device();
	const before = fullAfter(anna.store.db.name, 0);
	expect(await anna.desk.start({ name: 'Rossi', ...nothing })).toEqual({ ok: false, problem: { kind: 'storageFull' } });
	expect([anna.desk.state.team, await anna.store.db.teams.count()]).toEqual([undefined, 0]);
	before.makeRoom();
	got(await anna.desk.start({ name: 'Rossi', ...nothing }));
	const { text } = got(await anna.desk.invite({ role: 'member', expires: Date.now() + hour, uses: 2 }));
	const bob = await device();
	const storage = fullAfter(bob.store.db.name, 0);
	expect(await bob.desk.join(text, { ...nothing, name: 'Bob' })).toEqual({ ok: false, problem: { kind: 'storageFull' } });
	expect([bob.desk.state.team, await bob.store.db.teams.count()]).toEqual([undefined, 0]);
	storage.makeRoom();
	got(await bob.desk.join(text, { ...nothing, name: 'Bob' }));
	expect(bob.desk.state.team?.name).toBe('Rossi');
});

test('where there is room for a team and not for all that goes along, the team has begun, and what is left stays where it was', async () => {
	const anna = await device();
	const company = newId();
	await commit(anna.store, {
		command: 'add',
		patches: [{ type: 'company', id: company, create: true, fields: { name: 'Officine Bianchi' } }],
	});
	fullAfter(anna.store.db.name, 4);
	const started = got(await anna.desk.start({ name: 'Rossi', ...nothing, customers: true }));
	expect(started.left).toEqual({ kind: 'storageFull' });
	expect(started.recoveryCode).toMatch(/\w{4}/);
	expect((await anna.store.find.all('company')).map(({ name }) => name)).toEqual(['Officine Bianchi']);
	expect((await anna.store.compareRows()).differing).toEqual([]);
});
