import type { Uuid } from '#lib/model/scalars.ts';
import type { Team } from '../team.ts';

/** The devices of a member that are of the team. */
export const devicesOf = (team: Team | undefined, member: Uuid): string[] =>
	[...(team?.roster.devices.values() ?? [])].filter((device) => device.member === member && !device.removed).map(({ id }) => id);
