import type { DeviceEntry, MemberRole, Wraps } from './operation.ts';

/** A device as it stands. */
export interface RosterDevice extends DeviceEntry {
	id: string;
	role: MemberRole;
	/** It is no longer of the team. */
	removed: boolean;
	/** It is the printed code. */
	recovery: boolean;
	/** What still counts of what it wrote, if not everything. */
	cut?: Record<string, number>;
}

export interface RosterInvite {
	key: string;
	role: MemberRole;
	expires: number;
	/** How often it can still be used; 0 also when it was taken back. */
	left: number;
	member?: string;
}

/** What a set of operations comes to. */
export interface Roster {
	name: string;
	/** The address of a server that keeps its changes; empty: none. */
	carrier: string;
	/** Of one person's own devices: its space is the person's. */
	personal: boolean;
	devices: ReadonlyMap<string, RosterDevice>;
	invites: ReadonlyMap<string, RosterInvite>;
	/** The hash of the operation that began the present epoch, and the secret for each device. */
	epoch: string;
	wraps: Wraps;
	/** Operations that had no effect, for their author had no right to them or lost it meanwhile. */
	void: ReadonlySet<string>;
}

/** The id of the device with a key: worked out before, for hashing takes its time. */
export type IdOf = (key: string) => string;

/** The printed code that counts. */
export const codeOf = ({ devices }: Pick<Roster, 'devices'>): RosterDevice | undefined =>
	[...devices.values()].find(({ recovery, removed }) => recovery && !removed);
