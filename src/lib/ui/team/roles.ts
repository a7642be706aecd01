import { memberRoles, type MemberRole } from '#lib/sync/roster/operation.ts';
import { m } from '../words/m.ts';

const names: Record<MemberRole, () => string> = {
	owner: m.team_role_owner,
	manager: m.team_role_manager,
	member: m.team_role_member,
	viewer: m.team_role_viewer,
};
const notes: Record<MemberRole, () => string> = {
	owner: m.team_role_owner_note,
	manager: m.team_role_manager_note,
	member: m.team_role_member_note,
	viewer: m.team_role_viewer_note,
};

export const roleName = (role: MemberRole) => names[role]();
/** What a role allows, in a sentence. */
export const roleNote = (role: MemberRole) => notes[role]();

/** The roles that somebody may give and take: an owner all, a manager those below his own. The highest first. */
export function rolesBelow(role: MemberRole | undefined): MemberRole[] {
	const high = [...memberRoles].reverse();
	if (role === 'owner') return high;
	return role === 'manager' ? high.filter((one) => one === 'member' || one === 'viewer') : [];
}
