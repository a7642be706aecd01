import { ok, refused, type Result } from '#lib/model/result.ts';
import { isFresh } from '#lib/store/compareBackup.ts';
import { sharingDevice, type Device } from '#lib/store/device.ts';
import type { Store } from '#lib/store/store.ts';
import { bytesOfBase64url } from '../bytes.ts';
import { entryOf, recoveryEntry } from '../deviceEntry.ts';
import { unwrap } from '../epoch.ts';
import { joiningEpoch, keyOf, proofOf, type Invitation } from '../invitation.ts';
import { keySeedOf, type RecoveryCode } from '../recovery/recoveryCode.ts';
import { regainingProof } from '../recovery/regaining.ts';
import { codeOf } from '../roster/roster.ts';
import type { KeptBringing } from '../desk/bringing.ts';
import type { Road } from '../road.ts';

import { seededKeys } from '../seededKeys.ts';
import { Team } from '../team.ts';
import { wrapsFor } from '../wraps.ts';
import { askAt } from './askAt.ts';
import type { Offer } from './guest.ts';
import type { Profile, TeamTold } from './messages.ts';

/** What joining needs besides an invitation or a code. */
export interface Joining {
	store: Store;
	roads: readonly Road[];
	profile: Profile;
	/** What this device is called at first. */
	deviceName?: string;
	onAnswer?: ((offer: Offer) => void) | undefined;
	signal?: AbortSignal | undefined;
	every: number;
	wall: () => number;
	/** What is to be brought along, kept with the team itself. */
	bringing?: KeptBringing;
}

type Own = Required<Device>;

/** Keeps the teams that admitted this device, all of them or none; `member`: whose other device it becomes. */
async function enter({ store, bringing }: Joining, teams: readonly Team[], member?: string): Promise<Result<void>> {
	return store.enterTeams({
		bringing,
		teams: teams.map(({ id, kept }) => ({ id, value: kept })),
		spaces: teams.filter(({ roster }) => !roster.personal).map(({ teamSpace }) => teamSpace),
		...(member !== undefined && { member }),
	});
}

/** The teams that somebody told of, if they are what they should be: this device is in each, and knows its key. */
async function trusted(store: Store, told: readonly TeamTold[], first: string): Promise<Team[] | undefined> {
	const teams: Team[] = [];
	for (const { id, operations } of told) {
		const team = await Team.trial(store, id, operations);
		if (!team?.self || !team.epoch) return undefined;
		teams.push(team);
	}
	return teams[0]?.id === first ? teams : undefined;
}

/** Joins by an invitation, whole or not at all. Gives the member that this device is one of from now on, if another. */
export async function joinByInvitation(invitation: Invitation, joining: Joining): Promise<Result<{ member?: string }>> {
	const { store, profile, deviceName, onAnswer } = joining;
	const device = await sharingDevice(store.db);
	if (!device) return refused({ kind: 'tooOldToShare' });
	if (invitation.own && !(await isFresh(store.db))) return refused({ kind: 'deviceInUse' });
	const key = await keyOf(invitation);
	let member: string | undefined;
	let entered: Result<void> = ok(undefined);
	const asked = await askAt({
		...joining,
		epoch: await joiningEpoch(key),
		reply: async (offer) => {
			if ((offer.member !== undefined) !== invitation.own) return undefined;
			onAnswer?.(offer);
			member = offer.member;
			const entry = await entryOf(device, member ?? store.self.memberId, deviceName);
			return { kind: 'enter', device: entry, proof: await proofOf(invitation, entry), profile };
		},
		take: async (told) => {
			const teams = await trusted(store, told, invitation.team);
			if (!teams?.[0]?.roster.invites.has(key)) return false;
			entered = await enter(joining, teams, member);
			return true;
		},
	});
	if (!asked.ok) return asked;
	return entered.ok ? ok(member === undefined ? {} : { member }) : entered;
}

/** The team as it is with this device in it, signed in by the printed code; undefined if the code does not open it. */
async function signIn(
	{ store, deviceName, wall }: Joining,
	{ id, operations }: TeamTold,
	own: Own,
	seed: Uint8Array,
): Promise<{ team: Team; member?: string } | undefined> {
	const team = await Team.trial(store, id, operations);
	const code = await recoveryEntry(seed);
	const printed = team && codeOf(team.roster);
	if (!team || printed?.sign !== code.sign) return undefined;
	const box = await seededKeys('X25519', seed);
	const publicKey = await crypto.subtle.importKey('raw', box.publicBytes, 'X25519', true, []);
	const secret = await unwrap(bytesOfBase64url(team.roster.wraps[printed.id] ?? '') ?? new Uint8Array(), {
		privateKey: box.privateKey,
		publicKey,
	});
	if (!secret) return undefined;
	const founder = [...team.roster.devices.values()].find(({ recovery }) => !recovery)?.member;
	const member = (await isFresh(store.db)) ? founder : undefined;
	const device = await entryOf(own, member ?? store.self.memberId, deviceName);
	const wraps = await wrapsFor(secret, [{ id: own.id, box: device.box }]);
	const signed = await team.regain({ kind: 'add', device, role: 'owner', epoch: team.roster.epoch, wraps }, seed, wall());
	const regained = await Team.trial(store, id, [...operations, signed]);
	return regained?.self && regained.epoch ? { team: regained, ...(member !== undefined && { member }) } : undefined;
}

/**
 * Regains a team by its printed code: whoever is there tells of the team, and the code signs this device in as an owner's.
 * A device on which nothing was done yet becomes the founder's, any other that of a new member.
 */
export async function joinByCode(code: RecoveryCode, joining: Joining): Promise<Result<{ member?: string }>> {
	const { store, onAnswer } = joining;
	const own = await sharingDevice(store.db);
	if (!own) return refused({ kind: 'tooOldToShare' });
	const seed = await keySeedOf(code.seed);
	const { sign } = await recoveryEntry(seed);
	let regained: Awaited<ReturnType<typeof signIn>>;
	let entered: Result<void> = ok(undefined);
	const asked = await askAt({
		...joining,
		epoch: await joiningEpoch(sign),
		reply: async (offer) => {
			onAnswer?.(offer);
			return { kind: 'regain', nonce: offer.nonce, signature: await regainingProof(offer.nonce, seed) };
		},
		take: async ([told]) => {
			if (!told?.id.startsWith(code.team)) return false;
			regained = await signIn(joining, told, own, seed);
			if (!regained) return false;
			entered = await enter(joining, [regained.team], regained.member);
			return true;
		},
	});
	if (!asked.ok) return asked;
	if (!entered.ok) return entered;
	return ok(regained?.member === undefined ? {} : { member: regained.member });
}
