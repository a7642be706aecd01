import { hues } from '#lib/model/calendar.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { bytesOfBase64url } from '../bytes.ts';
import { deviceIdOf, type DeviceEntry } from '../roster/operation.ts';
import { codeOf } from '../roster/roster.ts';
import type { Team } from '../team.ts';
import { isRegaining } from '../recovery/regaining.ts';
import type { DoorKeeper } from './door.ts';
import type { Profile, TeamTold, Turn } from './messages.ts';

const told = (teams: readonly Team[]): TeamTold[] => teams.map(({ id, operations }) => ({ id, operations }));

/** Writes down who a viewer is: he may not do it himself. */
async function introduce(team: Team, member: Uuid, { name, tz, locale }: Profile): Promise<void> {
	const hue = hues[team.roster.devices.size % hues.length]!;
	const fields = { name: name.slice(0, 60), tz, locale, hue, access: 'member', createdBy: team.store.self.memberId } as const;
	await team.store.commitInto(team.space, { command: 'share', patches: [{ type: 'member', id: member, create: true, fields }] });
}

/** Adds a device of one's own to a team that its member is in. */
async function addOwn(team: Team, id: string, device: DeviceEntry, now: number): Promise<void> {
	const { self, epoch } = team;
	if (!self || !epoch || team.roster.devices.has(id)) return;
	const wraps = await team.sharedWith([{ id, box: device.box }]);
	await team.act({ kind: 'add', device, role: self.role, epoch: team.roster.epoch, wraps }, now);
}

/** Why a newcomer with this invitation cannot come in; undefined if he can. */
function turnOf(team: Team, key: string, member: string, now: number): Turn | undefined {
	const invite = team.roster.invites.get(key);
	if (!invite || invite.left < 1) return 'invitationSpent';
	if (now > invite.expires) return 'invitationOver';
	if (invite.member !== undefined) return invite.member === member ? undefined : 'notTrusted';
	return isThere(team, member) ? 'memberIsThere' : undefined;
}

/** Whether a member has a device in the team: one that was set back to a backup is another one, of the same member. */
const isThere = ({ roster }: Team, member: string) =>
	[...roster.devices.values()].some((device) => device.member === member && !device.removed);

/**
 * Keeps the door for an invitation of a team. `others`: the teams that another device of one's own comes into as well.
 * `wall`: epoch milliseconds.
 */
export function keeperOf(team: Team, key: string, others: () => readonly Team[], wall: () => number): DoorKeeper {
	return {
		offer: () => {
			const { role = 'member', member } = team.roster.invites.get(key) ?? {};
			return { name: team.roster.name, role, ...(member !== undefined && { member }) };
		},
		admit: async ({ device, proof, profile }) => {
			const sign = bytesOfBase64url(device.sign);
			if (proof.key !== key || !sign) return 'notTrusted';
			const id = await deviceIdOf(sign);
			const joining = team.roster.personal ? [team, ...others()] : [team];
			const known = team.roster.devices.get(id);
			// He has asked twice, for the first answer was lost.
			if (known) return known.removed || known.box !== device.box ? 'wasRemoved' : told(joining);
			const turn = turnOf(team, key, device.member, wall());
			if (turn) return turn;
			const { role } = team.roster.invites.get(key)!;
			const wraps = await team.sharedWith([{ id, box: device.box }]);
			await team.act({ kind: 'add', device, role, epoch: team.roster.epoch, wraps, invite: proof }, wall());
			if (!team.roster.devices.has(id)) return 'notTrusted';
			if (!team.roster.personal && role === 'viewer') await introduce(team, device.member, profile);
			for (const other of joining) if (other !== team) await addOwn(other, id, device, wall());
			return told(joining);
		},
		regain: () => Promise.resolve('notTrusted'),
	};
}

/** Keeps the door for the recovery code: who proves that he holds it is told of the team, and signs himself in. */
export function recoveryKeeper(team: Team): DoorKeeper {
	return {
		offer: () => ({ name: team.roster.name, role: 'owner' }),
		admit: () => Promise.resolve('notTrusted'),
		regain: async ({ nonce, signature }, own) => {
			const code = codeOf(team.roster);
			const proved = code && nonce === own && (await isRegaining(nonce, signature, code.sign));
			return proved ? told([team]) : 'notTrusted';
		},
	};
}

/** The public half of a team's recovery code, in base64url. */
export const recoveryKeyOf = (team: Team): string | undefined => codeOf(team.roster)?.sign;
