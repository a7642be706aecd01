import type { FolderState } from '../folder/folders.ts';
import type { Road } from '../road.ts';
import type { Roster, RosterDevice } from '../roster/roster.ts';
import type { Team } from '../team.ts';
import type { Contacts } from './contacts.ts';
import type { BringingState, DeskState, DeviceState, InviteState, MemberState, RoadState, TeamState } from './deskState.ts';
import type { MetDevice } from './meetings.ts';

/** What a state is drawn from. */
export interface Facts {
	teams: readonly Team[];
	contacts: Contacts;
	/** By device, those met right now; in a tab that keeps no roads, as the one says that does. */
	met: ReadonlyMap<string, MetDevice>;
	roads: readonly Pick<Road, 'kind' | 'standing'>[];
	folder: FolderState | undefined;
	full: boolean;
	anew: boolean;
	bringing: BringingState | undefined;
}

function deviceState({ id, removed, name }: RosterDevice, here: string, { contacts, met }: Facts): DeviceState {
	const contact = contacts.of(id);
	const now = met.get(id);
	return {
		id,
		...(name && { name }),
		here: id === here,
		removed,
		ahead: now?.ahead ?? false,
		...(now && { road: now.road }),
		...(now?.part !== undefined && { part: now.part }),
		...(now?.clockOff !== undefined && { clockOff: now.clockOff }),
		...(now?.opened && { opened: now.opened }),
		...(now?.apart && { apart: now.apart }),
		...(contact && { lastContact: contact.at }),
		...(contact?.lacks !== undefined && { lacks: contact.lacks }),
	};
}

function membersOf(team: Team, facts: Facts): MemberState[] {
	const members = new Map<string, RosterDevice[]>();
	for (const device of team.roster.devices.values()) {
		if (!device.recovery) members.set(device.member, [...(members.get(device.member) ?? []), device]);
	}
	return [...members].map(([id, devices]) => ({
		id,
		role: (devices.find(({ removed }) => !removed) ?? devices[0]!).role,
		self: id === team.store.self.memberId,
		removed: devices.every(({ removed }) => removed),
		devices: devices.map((device) => deviceState(device, team.device.id, facts)),
	}));
}

const invitesOf = ({ invites }: Roster): InviteState[] =>
	[...invites.values()].map(({ key, role, expires, left, member }) => ({
		key,
		role,
		expires,
		left,
		...(member !== undefined && { member }),
	}));

function teamState(team: Team, facts: Facts): TeamState {
	const { id, roster, self } = team;
	return { id, name: roster.name, ...(self && { role: self.role }), members: membersOf(team, facts), invites: invitesOf(roster) };
}

function roadStates({ roads, met }: Facts): RoadState[] {
	return roads.map(({ kind, standing }) => {
		const peers = [...met.values()].filter(({ road }) => road === kind).length;
		return { kind, standing: standing?.() ?? 'open', peers };
	});
}

/** What screens show of these facts. */
export function stateOf(facts: Facts): DeskState {
	const { teams, anew, full, met } = facts;
	const circle = teams.find(({ roster }) => roster.personal);
	const team = teams.find(({ roster, self }) => !roster.personal && self) ?? teams.find(({ roster }) => !roster.personal);
	return {
		able: true,
		...(team && { team: teamState(team, facts) }),
		ownDevices: circle ? membersOf(circle, facts).flatMap(({ devices }) => devices) : [],
		ownInvites: circle ? invitesOf(circle.roster) : [],
		carrier: (team ?? circle)?.roster.carrier ?? '',
		roads: roadStates(facts),
		...(facts.folder && { folder: facts.folder }),
		refused: Object.fromEntries([...met].filter(([, { refused }]) => refused > 0).map(([device, { refused }]) => [device, refused])),
		full,
		anew,
		...(facts.bringing && { bringing: facts.bringing }),
	};
}
