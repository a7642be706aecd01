import { reachOfDevices } from '#lib/store/segments.ts';
import { bytesOfBase64url } from './bytes.ts';
import { recoveryEntry } from './deviceEntry.ts';
import { newSecret } from './epoch.ts';
import { deviceIdOf, type Cut, type Deed, type Wraps } from './roster/operation.ts';
import type { RosterDevice } from './roster/roster.ts';
import type { Team } from './team.ts';
import { wrapsFor } from './wraps.ts';

/** How far the journal of a team knows each of some devices. */
const cutOf = ({ store, space }: Team, devices: readonly string[]): Promise<Cut> => reachOfDevices(store.db, space, devices);

/** A new secret, wrapped for everybody in a team but some. */
export async function newWraps({ roster }: Team, without: readonly string[] = []): Promise<Wraps> {
	const staying = [...roster.devices.values()].filter(({ id, removed }) => !removed && !without.includes(id));
	return wrapsFor(newSecret(), staying);
}

/** What removes devices: what they wrote until now counts, what comes later does not, and a new epoch begins without them. */
export async function removeDeed(team: Team, devices: readonly string[]): Promise<Deed> {
	return { kind: 'remove', devices: [...devices], cut: await cutOf(team, devices), wraps: await newWraps(team, devices) };
}

/** What makes another printed code the one that counts: a new epoch begins without the one before. `seed`: its 32 bytes. */
export async function recodeDeed({ roster }: Team, seed: Uint8Array): Promise<Deed> {
	const recovery = await recoveryEntry(seed);
	const known = [...roster.devices.values()].filter(({ removed, recovery: code }) => !removed && !code);
	const printed = { id: await deviceIdOf(bytesOfBase64url(recovery.sign)!), box: recovery.box };
	return { kind: 'recode', recovery, wraps: await wrapsFor(newSecret(), [...known, printed]) };
}

/** What gives a member another role. */
export async function roleDeed(team: Team, member: string, role: RosterDevice['role']): Promise<Deed> {
	const devices = [...team.roster.devices.values()].filter((device) => device.member === member).map(({ id }) => id);
	return { kind: 'role', member, role, cut: role === 'viewer' ? await cutOf(team, devices) : {} };
}
