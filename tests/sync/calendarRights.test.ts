import { expect, test } from 'vitest';
import { newId } from '#lib/store/newId.ts';
import { roleDeed } from '#lib/sync/deeds.ts';
import { commit } from '../store/testStore.ts';
import { join, knowledge, manyPeers, plan, type Network, type Replica } from './support/network.ts';

type Three = [Replica, Replica, Replica];

/** A calendar that belongs to whoever adds it, and is shown to the team; gives its id. */
async function ownCalendar({ store }: Replica): Promise<string> {
	const id = newId();
	const fields = { name: 'Sales', sharing: 'full', hue: 'blue', ownerId: store.self.memberId } as const;
	await commit(store, { command: 'addCalendar', patches: [{ type: 'calendar', id, create: true, fields }] });
	return id;
}

const write = ({ store }: Replica, id: string, fields: object) =>
	store.commit({ command: 'editCalendar', patches: [{ type: 'calendar', id, fields }] });
const calendarAt = ({ store }: Replica, id: string) => store.find.get('calendar', id);
const gone = { deletedAt: '2026-11-25T08:00:00.000Z' };

/** In the tools of the browser: this device is told that its member leads the team. */
const pretend = ({ store, team }: Replica) => store.joinSpace({ id: team.id, mayWrite: true, leads: true });

/** What a device wrote into the space of the team. */
const written = async ({ store, team }: Replica) =>
	(await store.db.journal.toArray()).filter(({ device, segment }) => device === team.device.id && segment.startsWith(team.id));

async function turns(network: Network, times = 10): Promise<void> {
	for (let n = 0; n < times; n++) {
		await network.tick();
		await network.deliver();
	}
}

test('a calendar is named, coloured and shown by its owner alone, and deleted by who leads the team, not by a member', async () => {
	const network = await manyPeers(3, { roles: ['owner', 'manager', 'member'] });
	const [anna, marta, bob] = network.replicas as Three;
	const id = await ownCalendar(anna);
	await network.settle();
	for (const fields of [{ name: 'Mine' }, { hue: 'red' }, { sharing: 'busy' }, { ownerId: bob.store.self.memberId }, gone]) {
		expect(await write(bob, id, fields)).toEqual({ ok: false, problem: { kind: 'othersCalendar' } });
	}
	expect((await write(marta, id, { name: 'Mine' })).ok).toBe(false);
	expect((await write(anna, id, { name: 'Field work' })).ok).toBe(true);
	await plan(bob.store, id, 'What is planned in it is for all who write');
	expect((await write(marta, id, gone)).ok).toBe(true);
	await network.settle();
	expect(await calendarAt(bob, id)).toMatchObject({ name: 'Field work', deletedAt: expect.any(String) as string });
	network.close();
});

test('who writes into a colleague’s calendar all the same is refused by the others, who are told why', async () => {
	const network = await manyPeers(2);
	const [anna, bob] = network.replicas as Three;
	const id = await ownCalendar(anna);
	await network.settle();
	const before = await knowledge(anna);
	await pretend(bob);
	expect((await write(bob, id, gone)).ok).toBe(true);
	await network.push(1);
	await turns(network);
	expect(await knowledge(anna)).toBe(before);
	expect(await anna.store.db.refused.toArray()).toMatchObject([{ device: bob.team.device.id, reason: 'othersCalendar' }]);
	// Made a manager, he may: what he wrote is taken.
	await anna.team.act(await roleDeed(anna.team, bob.store.self.memberId, 'manager'), Date.now());
	expect(await calendarAt(anna, id)).toMatchObject({ deletedAt: expect.any(String) as string });
	expect(await anna.store.db.refused.count()).toBe(0);
	network.close();
});

test('and is refused in whatever order it comes: what came before the calendar leaves the journal with it', async () => {
	const network = await manyPeers(2);
	const [anna, bob] = network.replicas as Three;
	const id = await ownCalendar(anna);
	await network.settle();
	await pretend(bob);
	expect((await write(bob, id, gone)).ok).toBe(true);
	const store = (await manyPeers(1)).replicas[0]!.store;
	const team = await join(anna.team, store);
	await store.accept(await written(bob), team.judge);
	await store.accept(await written(anna), team.judge);
	expect(await store.find.get('calendar', id)).not.toHaveProperty('deletedAt');
	expect(await store.db.refused.toArray()).toMatchObject([{ reason: 'othersCalendar' }]);
	store.close();
	network.close();
});

test('what a manager deleted stays deleted for whoever joins when he is one no longer', async () => {
	const network = await manyPeers(2, { roles: ['owner', 'manager'] });
	const [anna, marta] = network.replicas as Three;
	const id = await ownCalendar(anna);
	await network.settle();
	await write(marta, id, gone);
	await network.settle();
	await anna.team.act(await roleDeed(anna.team, marta.store.self.memberId, 'member'), Date.now());
	const store = (await manyPeers(1)).replicas[0]!.store;
	const team = await join(anna.team, store);
	await store.accept(await written(anna), team.judge);
	await store.accept(await written(marta), team.judge);
	expect(await store.find.get('calendar', id)).toMatchObject({ deletedAt: expect.any(String) as string });
	store.close();
	network.close();
});
