import { afterEach, expect, test, vi } from 'vitest';
import { broadcastRoad } from '#lib/sync/broadcastRoad.ts';
import type { DeviceState } from '#lib/sync/desk/deskState.ts';
import { openDesk } from '#lib/sync/desk/openDesk.ts';
import type { TeamDesk } from '#lib/sync/desk/teamDesk.ts';
import { commit, planned } from '../store/testStore.ts';
import { closeAll, device, eventually, got, joined, nothing, type Device } from './support/desks.ts';

const opened: TeamDesk[] = [];

afterEach(async () => {
	for (const desk of opened.splice(0)) desk.close();
	vi.unstubAllGlobals();
	await closeAll();
});

/** Another tab of the same browser. */
async function tab({ store }: Device): Promise<TeamDesk> {
	const desk = (await openDesk(store, { roads: [broadcastRoad], tz: 'Europe/Rome', every: 150 }))!;
	opened.push(desk);
	return desk;
}

const colleague = (desk: TeamDesk): DeviceState | undefined => desk.state.team?.members.find(({ self }) => !self)?.devices[0];

test('a tab that keeps no roads tells the same of colleagues as the one that does, from its opening on [F11]', async () => {
	const anna = await device();
	got(await anna.desk.start({ name: 'Rossi', ...nothing }));
	const bob = await joined(anna);
	await eventually(() => expect(colleague(anna.desk)).toMatchObject({ road: 'windows', lacks: 0, ahead: false }));
	// The first one holds the lock, and the next waits for it.
	vi.stubGlobal('navigator', { locks: { request: () => new Promise(() => {}) } });
	const second = await tab(anna);
	await eventually(() => expect(colleague(second)).toMatchObject({ road: 'windows', lacks: 0 }));
	expect(second.state.roads.find(({ kind }) => kind === 'windows')).toMatchObject({ standing: 'open', peers: 1 });
	bob.desk.close();
	await eventually(() => expect(colleague(second)?.road).toBeUndefined());
	await commit(anna.store, { command: 'plan', patches: [planned(anna.store, {})] });
	await eventually(() => expect(colleague(second)?.lastContact).toBe(colleague(anna.desk)?.lastContact));
});

test('what colleagues lacked when they were met last is known as soon as Daybook is opened [F11]', async () => {
	const anna = await device();
	got(await anna.desk.start({ name: 'Rossi', ...nothing }));
	const bob = await joined(anna);
	await eventually(() => expect(colleague(anna.desk)).toMatchObject({ lacks: 0, ahead: false }));
	const { id } = colleague(anna.desk)!;
	bob.desk.close();
	await eventually(async () => expect(JSON.stringify(await anna.store.db.meta.get('contacts'))).toContain(id));
	anna.desk.close();
	expect(colleague(await tab(anna))).toMatchObject({ lacks: 0 });
});
