import { afterEach, expect, test } from 'vitest';
import type { Change } from '#lib/model/change.ts';
import { barredCalendars } from '#lib/store/barredCalendars.ts';
import { addMissingDictionaries } from '#lib/store/firstDictionaries.ts';
import { newId } from '#lib/store/newId.ts';
import { commit } from '../store/testStore.ts';
import { closeAll, device, eventually, got, joined, nothing, type Device } from './support/desks.ts';

afterEach(closeAll);

const words = (role: string) => role;
const addCompany = (name: string): { id: string; change: Change } => {
	const id = newId();
	return { id, change: { command: 'add', patches: [{ type: 'company', id, create: true, fields: { name } }] } };
};
const standing = ({ desk }: Device) => desk.state.team?.role;

async function started(): Promise<Device> {
	const anna = await device();
	got(await anna.desk.start({ name: 'Rossi', ...nothing }));
	return anna;
}

test('whoever has left a team, or was removed, goes on working for himself, and changes nothing of what the team has', async () => {
	const anna = await started();
	const [bob, cleo] = [await joined(anna), await joined(anna, 'member', { name: 'Cleo' })];
	const theirs = addCompany('Bianchi');
	await commit(anna.store, theirs.change);
	for (const { store } of [bob, cleo]) await eventually(async () => expect(await store.find.get('company', theirs.id)).toBeDefined());
	got(await bob.desk.leave());
	got(await anna.desk.removeMember(cleo.store.self.memberId));
	for (const one of [bob, cleo]) {
		await eventually(() => expect(standing(one)).toBeUndefined());
		const own = addCompany('My own');
		await commit(one.store, own.change);
		await commit(one.store, { command: 'edit', patches: [{ type: 'company', id: own.id, fields: { name: 'Mine' } }] });
		expect(await one.store.find.get('company', own.id)).toMatchObject({ name: 'Mine' });
		const change: Change = { command: 'edit', patches: [{ type: 'company', id: theirs.id, fields: { name: 'X' } }] };
		expect(await one.store.commit(change)).toMatchObject({ ok: false, problem: { kind: 'removedFromTeam' } });
		await addMissingDictionaries(one.store, words);
		expect(await one.store.find.all('dictionary')).not.toEqual([]);
	}
	expect((await anna.store.find.all('company')).map(({ name }) => name)).toEqual(['Bianchi']);
});

test('calendars of a team that one has left are closed, those of the next one are open, whoever leads it', async () => {
	const anna = await started();
	const bob = await joined(anna);
	const shared = (name: string): { id: string; change: Change } => {
		const id = newId();
		const fields = { name, ownerId: bob.store.self.memberId, sharing: 'full' as const };
		return { id, change: { command: 'addCalendar', patches: [{ type: 'calendar', id, create: true, fields }] } };
	};
	const first = shared('With Rossi');
	await commit(bob.store, first.change);
	expect(await barredCalendars(bob.store.db)).toEqual(new Set());
	got(await bob.desk.leave());
	await eventually(() => expect(standing(bob)).toBeUndefined());
	expect(await barredCalendars(bob.store.db)).toEqual(new Set([first.id]));
	got(await bob.desk.start({ name: 'Bianchi', ...nothing }));
	const second = shared('With Bianchi');
	await commit(bob.store, second.change);
	expect(await barredCalendars(bob.store.db)).toEqual(new Set([first.id]));
});

test('a viewer whose team has not used its lists yet waits for them', async () => {
	const anna = await started();
	const vera = await joined(anna, 'viewer', { name: 'Vera' });
	const rolesOf = async ({ store }: Device) => (await store.find.all('dictionary')).map(({ role }) => role).sort();
	const before = await rolesOf(vera);
	await addMissingDictionaries(vera.store, words);
	expect(await rolesOf(vera)).toEqual(before);
	await addMissingDictionaries(anna.store, words);
	await eventually(async () => expect(await rolesOf(vera)).toEqual(await rolesOf(anna)));
	expect((await rolesOf(vera)).length).toBeGreaterThan(before.length);
});
