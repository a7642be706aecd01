import { languages, type Language } from '#lib/model/scalars.ts';
import { base64url, bytesOfBase64url, utf8, type Bytes } from '../bytes.ts';
import { memberRoles, type DeviceEntry, type MemberRole, type SignedOperation } from '../roster/operation.ts';

/** How somebody presents himself, for those whose role does not let them write it. */
export interface Profile {
	name: string;
	tz: string;
	locale: Language;
}

/** A roster as it travels to a newcomer. */
export interface TeamTold {
	id: string;
	operations: SignedOperation[];
}

/** Why somebody is turned away. */
export const turns = ['invitationOver', 'invitationSpent', 'wasRemoved', 'memberIsThere', 'notTrusted'] as const;
export type Turn = (typeof turns)[number];

/** What a newcomer and whoever admits him say to one another. */
export type AdmissionMessage =
	| { kind: 'knock' }
	/** What the invitation is for; `member`: it makes the newcomer a device of that one. `nonce`: to be signed with a recovery code. */
	| { kind: 'offer'; name: string; role: MemberRole; member?: string; nonce: string }
	| { kind: 'enter'; device: DeviceEntry; proof: { key: string; signature: string }; profile: Profile }
	| { kind: 'regain'; nonce: string; signature: string }
	| { kind: 'welcome'; teams: TeamTold[] }
	| { kind: 'turned'; why: Turn };

type Loose = Record<string, unknown>;

const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, most = 200): value is string => typeof value === 'string' && value.length <= most;

function asEntry(value: unknown): DeviceEntry | undefined {
	if (!isLoose(value)) return undefined;
	const { sign, box, member, name } = value;
	return isText(sign) && isText(box) && isText(member) ? { sign, box, member, ...(isText(name) && { name }) } : undefined;
}

function asProof(value: unknown): { key: string; signature: string } | undefined {
	if (!isLoose(value)) return undefined;
	const { key, signature } = value;
	return isText(key) && isText(signature) ? { key, signature } : undefined;
}

function asProfile(value: unknown): Profile | undefined {
	if (!isLoose(value)) return undefined;
	const { name, tz, locale } = value;
	const language = languages.find((known) => known === locale);
	return isText(name) && isText(tz, 60) && language ? { name, tz, locale: language } : undefined;
}

function asOperation(value: unknown): SignedOperation | undefined {
	if (!Array.isArray(value)) return undefined;
	const [bytes, signature] = value.map((part: unknown) => (typeof part === 'string' ? bytesOfBase64url(part) : undefined));
	return bytes && signature ? { bytes, signature } : undefined;
}

function asTeam(value: unknown): TeamTold | undefined {
	if (!isLoose(value) || !isText(value['id']) || !Array.isArray(value['operations'])) return undefined;
	const operations = value['operations'].map(asOperation).filter((operation) => operation !== undefined);
	return { id: value['id'], operations };
}

const readers: { [Kind in AdmissionMessage['kind']]: (value: Loose) => AdmissionMessage | undefined } = {
	knock: () => ({ kind: 'knock' }),
	offer: ({ name, role, member, nonce }) => {
		const known = memberRoles.find((one) => one === role);
		if (!isText(name) || !known || !isText(nonce)) return undefined;
		return { kind: 'offer', name, role: known, nonce, ...(isText(member) && { member }) };
	},
	enter: (value) => {
		const [device, proof, profile] = [asEntry(value['device']), asProof(value['proof']), asProfile(value['profile'])];
		return device && proof && profile && { kind: 'enter', device, proof, profile };
	},
	regain: ({ nonce, signature }) => (isText(nonce) && isText(signature) ? { kind: 'regain', nonce, signature } : undefined),
	welcome: ({ teams }) => {
		if (!Array.isArray(teams) || teams.length > 8) return undefined;
		return { kind: 'welcome', teams: teams.map(asTeam).filter((team) => team !== undefined) };
	},
	turned: ({ why }) => {
		const known = turns.find((turn) => turn === why);
		return known && { kind: 'turned', why: known };
	},
};

const written = (_key: string, value: unknown): unknown => (value instanceof Uint8Array ? base64url(value) : value);

/** A message as JSON text; bytes in base64url. */
export function formatAdmission(message: AdmissionMessage): Bytes {
	if (message.kind !== 'welcome') return utf8(JSON.stringify(message));
	const teams = message.teams.map(({ id, operations }) => ({
		id,
		operations: operations.map(({ bytes, signature }) => [bytes, signature]),
	}));
	return utf8(JSON.stringify({ kind: message.kind, teams }, written));
}

/** The message in some bytes; undefined if they hold none. */
export function parseAdmission(bytes: Uint8Array): AdmissionMessage | undefined {
	let value: unknown;
	try {
		value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return undefined;
	}
	if (!isLoose(value) || typeof value['kind'] !== 'string' || !Object.hasOwn(readers, value['kind'])) return undefined;
	return readers[value['kind'] as AdmissionMessage['kind']](value);
}
