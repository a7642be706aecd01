import type { DeviceState, MemberState } from '#lib/sync/desk/deskState.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { team } from './team.svelte.ts';

const memberWith = (device: string): MemberState | undefined =>
	team.state?.team?.members.find(({ devices }) => devices.some(({ id }) => id === device));

/** The member at whose device something was written; undefined for a device that is not known. */
export const memberOfDevice = (device: string): Uuid | undefined => memberWith(device)?.id;

/** A device of the team or of one's own, one that was removed too; undefined for one that is not known. */
export const knownDevice = (device: string): DeviceState | undefined =>
	[...(memberWith(device)?.devices ?? []), ...(team.state?.ownDevices ?? [])].find(({ id }) => id === device);
