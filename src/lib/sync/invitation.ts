import { refused, ok, type Result } from '#lib/model/result.ts';
import { base64url, bytesOfBase64url, bytesOfHex, concat, equalBytes, hexOf, randomBytes, sha256, utf8, type Bytes } from './bytes.ts';
import { epochOf, type Epoch } from './epoch.ts';
import { Packer, Unpacker, UnpackError } from './packing.ts';
import { joinBytes, memberRoles, type DeviceEntry, type MemberRole } from './roster/operation.ts';
import { seededKeys } from './seededKeys.ts';

const version = 1;
const checkLength = 4;
/** The most letters of a name that travel along. */
const longestName = 60;

/** What an invitation says of itself before anybody can be asked; the roster decides, not this. */
export interface InvitationWords {
	role: MemberRole;
	/** What the team is called, and who invites. */
	teamName: string;
	by: string;
	/** It is for another device of whoever invites. */
	own: boolean;
}

/** What a link of invitation holds. It is in the part of an address that is never sent, and is taken out of it at once. */
export interface Invitation extends InvitationWords {
	team: string;
	/** Whoever has it may join once the roster knows its public half. */
	secret: Bytes;
	/** Until when, in milliseconds; the roster decides, this is to be said before anything is tried. */
	expires: number;
}

const checkOf = async (bytes: Uint8Array) => (await sha256(concat(utf8('daybook invitation 1\n'), bytes))).slice(0, checkLength);

/** A new invitation, and what the roster is to know of it. */
export async function newInvitation(
	team: string,
	expires: number,
	words: InvitationWords,
): Promise<{ invitation: Invitation; key: string }> {
	const secret = randomBytes(32);
	const { publicBytes } = await seededKeys('Ed25519', secret);
	return { invitation: { ...words, team, secret, expires: Math.floor(expires / 1000) * 1000 }, key: base64url(publicBytes) };
}

/** The text after `#join=`. */
export async function formatInvitation({ team, secret, expires, role, teamName, by, own }: Invitation): Promise<string> {
	const packer = new Packer()
		.raw(Uint8Array.of(version))
		.raw(bytesOfHex(team))
		.raw(secret)
		.number(expires / 1000);
	packer.number(memberRoles.indexOf(role)).number(own ? 1 : 0);
	const bytes = packer.text(teamName.slice(0, longestName)).text(by.slice(0, longestName)).done();
	return base64url(concat(bytes, await checkOf(bytes)));
}

function unpacked(content: Bytes): Invitation | undefined {
	try {
		const reader = new Unpacker(content.slice(1));
		const [team, secret, expires] = [hexOf(reader.raw(16)), reader.raw(32), reader.number() * 1000];
		const [role, own] = [memberRoles[reader.number()], reader.number() === 1];
		const [teamName, by] = [reader.text(), reader.text()];
		return role === undefined || !reader.isAtEnd ? undefined : { team, secret, expires, role, own, teamName, by };
	} catch (error) {
		if (error instanceof UnpackError) return undefined;
		throw error;
	}
}

/** Reads what follows `#join=`; refused if a letter of it is wrong, if it is of a newer Daybook, or if its time is over. */
export async function parseInvitation(text: string, now: number): Promise<Result<Invitation>> {
	const bytes = bytesOfBase64url(text.trim());
	if (!bytes || bytes.length <= checkLength) return refused({ kind: 'notAnInvitation' });
	const [content, check] = [bytes.slice(0, -checkLength), bytes.slice(-checkLength)];
	if (!equalBytes(check, await checkOf(content))) return refused({ kind: 'notAnInvitation' });
	if (content[0] !== version) return refused({ kind: 'newerInvitation' });
	const invitation = unpacked(content);
	if (!invitation) return refused({ kind: 'notAnInvitation' });
	return now > invitation.expires ? refused({ kind: 'invitationOver' }) : ok(invitation);
}

/**
 * Where who was invited and who may admit him meet, and what they seal with until he has the key of the team. It follows
 * from the public half of the invitation, in base64url: the whole team knows that, so that anybody of it can admit.
 */
export const joiningEpoch = (key: string): Promise<Epoch> => epochOf(bytesOfBase64url(key)!);

/** The public half of an invitation, in base64url: its name in the roster. */
export const keyOf = async ({ secret }: Pick<Invitation, 'secret'>): Promise<string> =>
	base64url((await seededKeys('Ed25519', secret)).publicBytes);

/** The proof that a joining device holds the invitation, for the roster. */
export async function proofOf(
	{ team, secret }: Pick<Invitation, 'team' | 'secret'>,
	device: DeviceEntry,
): Promise<{ key: string; signature: string }> {
	const { privateKey, publicBytes } = await seededKeys('Ed25519', secret);
	const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, joinBytes(team, device)));
	return { key: base64url(publicBytes), signature: base64url(signature) };
}
