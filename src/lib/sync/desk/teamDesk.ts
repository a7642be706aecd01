import type { Problem } from '#lib/model/problem.ts';
import type { Result } from '#lib/model/result.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { Pairing } from '../byHand/pairing.ts';
import type { Bytes } from '../bytes.ts';
import type { InvitationWords } from '../invitation.ts';
import type { Opened } from '../openedThere.ts';
import type { MemberRole } from '../roster/operation.ts';
import type { FileNews } from '../teamFile.ts';
import type { DeskState } from './deskState.ts';

/** What goes along into a team: the rest stays with the person alone. */
export interface Bringing {
	/** Calendars of which the team sees everything. */
	full: readonly Uuid[];
	/** Calendars of which it sees only when there is no time. */
	busy: readonly Uuid[];
	/** Companies, contacts, opportunities, projects, resources and what else is not of a calendar. */
	customers: boolean;
}

export interface StartPlan extends Bringing {
	name: string;
}

/** A team that has begun. */
export interface Started {
	/** Kept nowhere: it is to be printed. */
	recoveryCode: string;
	/** Why not all went along that was to; what is left is where it was. */
	left?: Problem;
}

export interface InvitePlan {
	role: MemberRole;
	/** In epoch milliseconds. */
	expires: number;
	/** How many may come by it. */
	uses: number;
}

export interface Invited {
	/** What follows `#join=` in a link, is drawn as a picture or written into a file. */
	text: string;
	/** Names the invitation among those of the roster. */
	key: string;
	expires: number;
}

/** What an invitation says of itself, before anybody is asked. */
export interface InvitationRead extends InvitationWords {
	team: string;
	expires: number;
	/** This device is of that team already. */
	known: boolean;
}

export interface JoinPlan extends Bringing {
	/** What the others will call whoever joins; not needed for a second device of one's own. */
	name: string;
	/** Called when somebody has answered, before anything is kept. */
	onAnswer?: (offer: Offered) => void;
	/** Ends the waiting. */
	signal?: AbortSignal;
}

/** What somebody of the team says that the invitation is for. */
export interface Offered {
	name: string;
	role: MemberRole;
	/** It makes this device another one of the same member: refused unless nothing has been done here yet. */
	ownDevice: boolean;
}

/** What became of joining: `anew`, the page must be loaded again, for another member is at this device now. */
export interface Joined {
	anew: boolean;
	/** Why not all went along that was to; it is where it was. */
	left?: Problem;
}

/**
 * All that screens need of teams and of one's own devices. A person is in one team at a time. What is refused comes as
 * data; nothing is ever kept of what is refused.
 */
export interface TeamDesk {
	/** As it stands; another object whenever something of it changes. */
	readonly state: DeskState;
	/** Calls whenever `state` has changed; gives what ends it. */
	watch(listener: () => void): () => void;

	/**
	 * Begins a team, puts into it what goes along, and gives the recovery code that is to be printed: it is kept nowhere.
	 * How far it is stands in `state.bringing`; where the page is closed meanwhile, the next one goes on.
	 */
	start(plan: StartPlan): Promise<Result<Started>>;
	/** Brings along what is left, where it could not go on: for want of room. `customers`: those too that stayed behind at first. */
	goOn(customers?: boolean): Promise<Result<void>>;
	/** Makes a new recovery code, which is kept nowhere either; the one before opens nothing any more. */
	newCode(): Promise<Result<{ recoveryCode: string }>>;
	/** Invites somebody into the team. */
	invite(plan: InvitePlan): Promise<Result<Invited>>;
	/** Invites another device of one's own, with a team or without. */
	inviteDevice(expires: number): Promise<Result<Invited>>;
	/** Takes an invitation back. */
	withdraw(key: string): Promise<Result<void>>;

	/** Reads an invitation, the whole link or its text alone, without asking anybody. */
	readInvitation(text: string): Promise<Result<InvitationRead>>;
	/** Waits, on every road, for somebody who admits this device, and joins: whole or not at all. */
	join(text: string, plan: JoinPlan): Promise<Result<Joined>>;
	/** Regains a team by its recovery code, with the help of anybody who is there; this device becomes an owner's. */
	recover(code: string, plan: JoinPlan): Promise<Result<Joined>>;

	setRole(member: Uuid, role: MemberRole): Promise<Result<void>>;
	/** Removes all devices of a member; the key of the team changes. */
	removeMember(member: Uuid): Promise<Result<void>>;
	/** Removes one device, lost or no longer used. */
	removeDevice(device: string): Promise<Result<void>>;
	/** Gives a device of one's own a name, of at most 60 characters; empty: it is called by its code. */
	nameDevice(device: string, name: string): Promise<Result<void>>;
	/** Removes this member's own devices; what the team has stays readable here, and nothing new comes. */
	leave(): Promise<Result<void>>;
	/** Names the server (`wss://`) that keeps the team's sealed changes; empty: none. Without a team, that of one's own devices. */
	setCarrier(address: string): Promise<Result<void>>;
	/** Gives the team another name. */
	rename(name: string): Promise<Result<void>>;

	/** Lets colleagues who are met see what this window has open; undefined: nothing any more. */
	show(opened: Opened | undefined): void;

	/** Thirty digits to compare with a colleague's device. */
	safetyCode(device: string): Promise<string>;

	/** Connects two devices without anybody who introduces them; undefined where there is no such road. */
	readonly pairing: Pairing | undefined;

	/** Exchanges sealed files with whoever shares a folder, from now on; undefined: no longer. */
	useFolder(folder: FileSystemDirectoryHandle | undefined): Promise<void>;
	/** Lets the browser ask whether the folder may be used: to be called when a button was pressed. */
	allowFolder(): Promise<void>;

	/** Everything of the team as one sealed file; undefined for who is not of it. */
	writeFile(): Promise<Bytes | undefined>;
	/** Takes in such a file. */
	readFile(bytes: Uint8Array, name: string): Promise<Result<FileNews>>;

	/** Lets go of all roads. */
	close(): void;
}
