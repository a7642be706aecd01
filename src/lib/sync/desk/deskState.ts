import type { Problem } from '#lib/model/problem.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { MemberRole } from '../roster/operation.ts';
import type { Opened } from '../openedThere.ts';
import type { Apart } from '../protocolVersion.ts';
import type { FolderState } from '../folder/folders.ts';
import type { RoadKind, RoadStanding } from '../road.ts';

/** A device of a team, or of one's own, as a screen shows it. */
export interface DeviceState {
	id: string;
	/** What its member calls it; left out: nothing. */
	name?: string;
	/** This very device. */
	here: boolean;
	/** It is no longer of the team. */
	removed: boolean;
	/** The road on which it is met right now; undefined if it is not. */
	road?: RoadKind;
	/** When this device last heard from it, in epoch milliseconds; undefined if never. */
	lastContact?: number;
	/** How many of this device's commands it lacks, as far as is known; undefined if the two never met. */
	lacks?: number;
	/** It has something that this device lacks. */
	ahead: boolean;
	/** The part of what it has that is here, from 0 to 1; left out where little is missing. */
	part?: number;
	/** Milliseconds by which its clock is ahead of this one, or behind if below zero; left out where both are alike. */
	clockOff?: number;
	/** What is open there right now, of what the team shares. */
	opened?: Opened;
	/** It is met, but its Daybook is older or newer than this one, and nothing is exchanged. */
	apart?: Apart;
}

export interface MemberState {
	id: Uuid;
	role: MemberRole;
	/** The one at this device. */
	self: boolean;
	/** All of his devices were removed. */
	removed: boolean;
	devices: DeviceState[];
}

export interface InviteState {
	key: string;
	role: MemberRole;
	expires: number;
	/** How many more may come by it; 0: used or withdrawn. */
	left: number;
	/** It is for another device of this member. */
	member?: Uuid;
}

export interface TeamState {
	/** Also the name of its space in the journal. */
	id: string;
	name: string;
	/** The role of whoever is at this device; undefined if he was removed. */
	role?: MemberRole;
	members: MemberState[];
	invites: InviteState[];
}

export interface RoadState {
	kind: RoadKind;
	standing: RoadStanding;
	/** How many devices are met on it. */
	peers: number;
}

/** How far it is with what goes along. */
export interface BringingState {
	done: number;
	of: number;
	/** Why it does not go on at present. */
	problem?: Problem;
}

/** All that screens show of teams. */
export interface DeskState {
	/** False where the browser cannot make the keys: everything but sharing works. */
	able: boolean;
	team?: TeamState;
	/** One's own devices, this one among them; one alone if there is no other. */
	ownDevices: DeviceState[];
	/** Invitations for one's own devices. */
	ownInvites: InviteState[];
	/** The address of the server that keeps sealed changes, as the team has set it; empty: none. */
	carrier: string;
	roads: RoadState[];
	/** The folder that is shared with others, if one was chosen. */
	folder?: FolderState;
	/** Rows that were refused, by device, since the page was opened. */
	refused: Record<string, number>;
	/** There is no room on this device for what others send: it is taken when there is. */
	full: boolean;
	/** What is still being brought into the team, by this tab or another; left out: nothing. */
	bringing?: BringingState;
	/** Another member is at this device since: the page must be loaded again. */
	anew: boolean;
}
