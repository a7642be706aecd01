import type { Uuid } from '#lib/model/scalars.ts';
import type { Team } from '../team.ts';

/** Whether without these members nobody who can be asked would own the team. */
export function isLastOwner({ roster }: Pick<Team, 'roster'>, members: readonly Uuid[]): boolean {
	const owners = [...roster.devices.values()].filter(({ role, removed, recovery }) => role === 'owner' && !removed && !recovery);
	const left = [...roster.devices.values()].some(({ member, removed, recovery }) => !removed && !recovery && !members.includes(member));
	return left && owners.length > 0 && owners.every(({ member }) => members.includes(member));
}
