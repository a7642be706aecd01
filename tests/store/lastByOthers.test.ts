import { expect, test } from 'vitest';
import { lastByOthers } from '#lib/store/lastByOthers.ts';
import { commit } from './testStore.ts';
import { plan, sharedCalendar, twoPeers, type Replica } from '../sync/support/network.ts';

test('tells of a record who else changed it last, until one changes it oneself or it is long ago', async () => {
	const network = await twoPeers();
	const [anna, bob] = network.replicas as [Replica, Replica];
	const id = await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
	await network.settle();
	const isMine = (device: string) => device === bob.store.self.deviceId;
	const asked = (since = 0) => lastByOthers(bob.store.db, id, { since, isMine });
	expect(await asked()).toMatchObject({ command: 'plan', device: anna.store.self.deviceId });
	await commit(anna.store, { command: 'move', patches: [{ type: 'activity', id, fields: { location: 'Rome' } }] });
	await network.settle();
	const moved = await asked();
	expect(moved).toMatchObject({ command: 'move', device: anna.store.self.deviceId });
	expect(await asked(Date.parse(moved!.at) + 1)).toBeUndefined();
	await commit(bob.store, { command: 'edit', patches: [{ type: 'activity', id, fields: { location: 'Turin' } }] });
	expect(await asked()).toBeUndefined();
	network.close();
});
