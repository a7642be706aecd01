import { expect, vi } from 'vitest';
import type { Result } from '#lib/model/result.ts';
import type { Store } from '#lib/store/store.ts';
import { broadcastRoad } from '#lib/sync/broadcastRoad.ts';
import { openDesk } from '#lib/sync/desk/openDesk.ts';
import type { JoinPlan, TeamDesk } from '#lib/sync/desk/teamDesk.ts';
import { testStore } from '../../store/testStore.ts';

export const nothing = { full: [], busy: [], customers: false };
export const hour = 3_600_000;

export interface Device {
	store: Store;
	desk: TeamDesk;
}

const open: Device[] = [];

/** A device as somebody has it who opens Daybook for the first time, on the road between windows. */
export async function device(name?: string, wall: () => number = Date.now): Promise<Device> {
	const store = await testStore(name, wall);
	const desk = (await openDesk(store, { roads: [broadcastRoad], tz: 'Europe/Rome', every: 150, wall, deviceName: 'Chrome on Linux' }))!;
	const one = { store, desk };
	open.push(one);
	return one;
}

/** Closes every device that a test has opened. */
export async function closeAll(): Promise<void> {
	for (const { desk } of open) desk.close();
	// What was under way still writes.
	await new Promise((resolve) => setTimeout(resolve, 200));
	for (const { store } of open.splice(0)) store.close();
}

export function got<Value>(result: Result<Value>): Value {
	if (!result.ok) throw new Error(result.problem.kind);
	return result.value;
}

export const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 40_000, interval: 100 });

/** Joins a team whose desk invites. */
export async function joined(
	host: Device,
	role: 'viewer' | 'member' | 'manager' | 'owner' = 'member',
	plan: Partial<JoinPlan> = {},
	name?: string,
): Promise<Device> {
	const { text } = got(await host.desk.invite({ role, expires: Date.now() + hour, uses: 1 }));
	const guest = await device(name);
	expect(await guest.desk.join(text, { ...nothing, name: 'Bob', ...plan })).toEqual({ ok: true, value: { anew: false } });
	return guest;
}
