import { refused, ok, type Result } from '#lib/model/result.ts';
import { base64url, bytesOfBase64url, bytesOfHex, concat, equalBytes, hexOf, randomBytes, sha256, utf8, type Bytes } from './bytes.ts';
import { epochOf, type Epoch } from './epoch.ts';
import { joinBytes, type DeviceEntry } from './roster/operation.ts';
import { seededKeys } from './seededKeys.ts';

const version = 1;
const length = 1 + 16 + 32 + 5 + 4;

/** What a link of invitation holds. It is in the part of an address that is never sent, and is taken out of it at once. */
export interface Invitation {
	team: string;
	/** Whoever has it may join once the roster knows its public half. */
	secret: Bytes;
	/** Until when, in milliseconds; the roster decides, this is to be said before anything is tried. */
	expires: number;
}

const checkOf = async (bytes: Uint8Array) => (await sha256(concat(utf8('daybook invitation 1\n'), bytes))).slice(0, 4);

/** A new invitation, and what the roster is to know of it. */
export async function newInvitation(team: string, expires: number): Promise<{ invitation: Invitation; key: string }> {
	const secret = randomBytes(32);
	const { publicBytes } = await seededKeys('Ed25519', secret);
	return { invitation: { team, secret, expires: Math.floor(expires / 1000) * 1000 }, key: base64url(publicBytes) };
}

/** The text after `#join=`. */
export async function formatInvitation({ team, secret, expires }: Invitation): Promise<string> {
	const seconds = Math.floor(expires / 1000).toString(16).padStart(10, '0');
	const bytes = concat(Uint8Array.of(version), bytesOfHex(team), secret, bytesOfHex(seconds));
	return base64url(concat(bytes, await checkOf(bytes)));
}

/** Reads what follows `#join=`; refused if a letter of it is wrong, if it is of a newer Daybook, or if its time is over. */
export async function parseInvitation(text: string, now: number): Promise<Result<Invitation>> {
	const bytes = bytesOfBase64url(text.trim());
	if (!bytes || bytes.length < 5) return refused({ kind: 'notAnInvitation' });
	const [content, check] = [bytes.slice(0, -4), bytes.slice(-4)];
	if (!equalBytes(check, await checkOf(content))) return refused({ kind: 'notAnInvitation' });
	if (content[0] !== version) return refused({ kind: 'newerInvitation' });
	if (bytes.length !== length) return refused({ kind: 'notAnInvitation' });
	const expires = Number.parseInt(hexOf(content.slice(49, 54)), 16) * 1000;
	if (now > expires) return refused({ kind: 'invitationOver' });
	return ok({ team: hexOf(content.slice(1, 17)), secret: content.slice(17, 49), expires });
}

/** Where who was invited and who may admit him meet, and what they seal with until he has the key of the team. */
export const joiningEpoch = ({ secret }: Invitation): Promise<Epoch> => epochOf(secret);

/** The proof that a joining device holds the invitation, for the roster. */
export async function proofOf({ team, secret }: Invitation, device: DeviceEntry): Promise<{ key: string; signature: string }> {
	const { privateKey, publicBytes } = await seededKeys('Ed25519', secret);
	const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, joinBytes(team, device)));
	return { key: base64url(publicBytes), signature: base64url(signature) };
}
