import { memberRoles, type Deed, type MemberRole, type Operation } from './operation.ts';
import type { IdOf, Roster, RosterDevice } from './roster.ts';

const isBelow = (role: MemberRole, other: MemberRole) => memberRoles.indexOf(role) < memberRoles.indexOf(other);

/** Whether somebody may give or take this role: an owner any, a manager those below his own. */
const rules = (author: RosterDevice, role: MemberRole) =>
	author.role === 'owner' || (author.role === 'manager' && isBelow(role, 'manager'));

type DeedOf<Kind extends Deed['kind']> = Extract<Deed, { kind: Kind }>;

function mayInvite(author: RosterDevice, { role, member }: DeedOf<'invite'>): boolean {
	// One's own other device: whoever I am, it may be what I am.
	return member === undefined ? rules(author, role) : member === author.member && role === author.role;
}

/** Whether a device may be added: by whoever rules, as one's own, or by anybody who writes for whoever was invited. */
function mayAdd(roster: Roster, author: RosterDevice, { device, role, invite }: DeedOf<'add'>, at: number): boolean {
	// The printed code brings back whoever has lost his devices.
	if (author.recovery && !invite) return true;
	// Whose devices are all removed may come back as who he was, with a new one.
	const colleague = [...roster.devices.values()].find(({ member, removed }) => member === device.member && !removed);
	if (!invite) return device.member === author.member ? role === author.role : !colleague && rules(author, role);
	const known = roster.invites.get(invite.key);
	if (!known || known.left < 1 || at > known.expires || known.role !== role || isBelow(author.role, 'member')) return false;
	return known.member === undefined ? !colleague : known.member === device.member;
}

function mayRemove(roster: Roster, author: RosterDevice, { devices }: DeedOf<'remove'>): boolean {
	return devices.every((id) => {
		const device = roster.devices.get(id);
		return device && !device.removed && !device.recovery && (device.member === author.member || rules(author, device.role));
	});
}

function mayChangeRole(roster: Roster, author: RosterDevice, { member, role }: DeedOf<'role'>): boolean {
	const devices = [...roster.devices.values()].filter((device) => device.member === member && !device.removed && !device.recovery);
	return devices.length > 0 && rules(author, role) && devices.every((device) => rules(author, device.role));
}

/** Whether the author of an operation has the right to it, as the roster stands. */
export function mayDo(
	roster: Roster,
	{ by, key, deed, at, after }: Pick<Operation, 'by' | 'key' | 'deed' | 'at' | 'after'>,
	idOf: IdOf,
): boolean {
	if (deed.kind === 'create') return roster.devices.size === 0 && after.length === 0 && idOf(deed.founder.sign) === by;
	const author = roster.devices.get(by);
	if (!author || author.removed || author.sign !== key) return false;
	switch (deed.kind) {
		case 'invite':
			return mayInvite(author, deed);
		case 'revoke':
			return author.role === 'owner' || author.role === 'manager';
		case 'add':
			return !roster.devices.has(idOf(deed.device.sign)) && mayAdd(roster, author, deed, at);
		case 'role':
			return mayChangeRole(roster, author, deed);
		case 'remove':
			return mayRemove(roster, author, deed);
		case 'recode':
			return author.role === 'owner' && !roster.personal && !roster.devices.has(idOf(deed.recovery.sign));
		case 'rotate':
		case 'name':
		case 'carrier':
			return author.role === 'owner' || author.role === 'manager';
		case 'share':
			return !isBelow(author.role, 'member');
		case 'nameDevice':
			return roster.devices.get(deed.device)?.member === author.member;
		case 'transfer':
			return author.role === 'owner' && [...roster.devices.values()].some(({ member, removed }) => member === deed.member && !removed);
		default:
			return deed satisfies never;
	}
}
