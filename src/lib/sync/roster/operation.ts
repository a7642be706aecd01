import { base64url, bytesOfBase64url, concat, hexOf, sha256, utf8, type Bytes } from '../bytes.ts';

export const memberRoles = ['viewer', 'member', 'manager', 'owner'] as const;
/** Each may do what those before it may. */
export type MemberRole = (typeof memberRoles)[number];

/** A device as the roster knows it; keys in base64url. */
export interface DeviceEntry {
	/** Ed25519, which also gives the device's id. */
	sign: string;
	/** X25519. */
	box: string;
	member: string;
	/** What it is called when it comes; left out: nothing yet. */
	name?: string;
}

/** The secret of an epoch, wrapped for each device that may know it; in base64url, by device. */
export type Wraps = Record<string, string>;

/** What still counts of devices that lost the right to write: by device, of each session (`quarter client`) how much. */
export type Cut = Record<string, Record<string, number>>;

export type Deed =
	| { kind: 'create'; founder: DeviceEntry; recovery: DeviceEntry; nonce: string; wraps: Wraps; name: string; personal?: true }
	| { kind: 'name'; name: string }
	/** The server that keeps the team's changes; empty: none. */
	| { kind: 'carrier'; address: string }
	| { kind: 'invite'; key: string; role: MemberRole; expires: number; uses: number; member?: string }
	| { kind: 'revoke'; key: string }
	| { kind: 'add'; device: DeviceEntry; role: MemberRole; epoch: string; wraps: Wraps; invite?: { key: string; signature: string } }
	| { kind: 'role'; member: string; role: MemberRole; cut: Cut }
	| { kind: 'remove'; devices: string[]; cut: Cut; wraps: Wraps }
	| { kind: 'rotate'; wraps: Wraps }
	/** Another printed code takes the place of the one before, which opens nothing any more. */
	| { kind: 'recode'; recovery: DeviceEntry; wraps: Wraps }
	| { kind: 'share'; epoch: string; wraps: Wraps }
	/** What a member calls a device of his own; empty: nothing. */
	| { kind: 'nameDevice'; device: string; name: string }
	| { kind: 'transfer'; member: string };

/** One operation on a roster, as it travels: JSON text and its signature. */
export interface SignedOperation {
	bytes: Bytes;
	signature: Bytes;
}

/** A checked operation: truly of the device whose key it names. */
export interface Operation {
	hash: string;
	/** Hashes of the last operations that its author knew. */
	after: string[];
	by: string;
	/** The author's Ed25519 key, in base64url. */
	key: string;
	/** The author's time in milliseconds. */
	at: number;
	deed: Deed;
	signed: SignedOperation;
}

/** The most bytes that an operation may have: the cut of a device of ten years fits. */
export const mostOperationBytes = 256 * 1024;

const domain = utf8('daybook roster 1\n');
const joining = utf8('daybook join 1\n');

/** The id of a device: the first 8 bytes of the SHA-256 of its key, in hex. */
export async function deviceIdOf(key: Uint8Array): Promise<string> {
	return hexOf((await sha256(key)).slice(0, 8));
}

/** What the team of a first operation is called. */
export const teamIdOf = (hash: string) => hash.slice(0, 32);

const hashOf = async (signed: SignedOperation) => hexOf(await sha256(concat(domain, signed.bytes, signed.signature)));

/** What a joining device signs with the key of its invitation. */
export const joinBytes = (team: string, { sign, box, member }: DeviceEntry): Bytes =>
	concat(joining, utf8(JSON.stringify([team, sign, box, member])));

export interface Signer {
	/** Ed25519. */
	privateKey: CryptoKey;
	publicBytes: Uint8Array;
}

/** Signs a deed. */
export async function signOperation(deed: Deed, after: readonly string[], signer: Signer, at: number): Promise<Operation> {
	const content = { after: [...after].sort(), key: base64url(signer.publicBytes), at, deed };
	const bytes = utf8(JSON.stringify(content));
	const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', signer.privateKey, concat(domain, bytes)));
	const signed = { bytes, signature };
	return { ...content, hash: await hashOf(signed), by: await deviceIdOf(signer.publicBytes), signed };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 200;
const isKey = (value: unknown): value is string => isText(value) && bytesOfBase64url(value)?.length === 32;
const isTime = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
const isRole = (value: unknown) => memberRoles.some((role) => role === value);
const isTexts = (value: unknown) => isObject(value) && Object.values(value).every(isText);
const isEntry = (value: unknown) =>
	isObject(value) &&
	isKey(value['sign']) &&
	isKey(value['box']) &&
	isText(value['member']) &&
	(value['name'] === undefined || isText(value['name']));
const isCut = (value: unknown) =>
	isObject(value) && Object.values(value).every((held) => isObject(held) && Object.values(held).every(isTime));
const isProof = (value: unknown) => value === undefined || (isObject(value) && isKey(value['key']) && isText(value['signature']));

/** Whether a value from outside is a deed of its kind; those of a newer Daybook are not. */
const shapes: { [Kind in Deed['kind']]: (deed: Record<string, unknown>) => boolean } = {
	create: ({ founder, recovery, nonce, wraps, name, personal }) =>
		isEntry(founder) &&
		isEntry(recovery) &&
		isText(nonce) &&
		isTexts(wraps) &&
		isText(name) &&
		(personal === undefined || personal === true),
	name: ({ name }) => isText(name),
	carrier: ({ address }) => isText(address) && /^(wss?:\/\/\S+)?$/.test(address),
	invite: ({ key, role, expires, uses, member }) =>
		isKey(key) && isRole(role) && isTime(expires) && isTime(uses) && (member === undefined || isText(member)),
	revoke: ({ key }) => isKey(key),
	add: ({ device, role, epoch, wraps, invite }) => isEntry(device) && isRole(role) && isText(epoch) && isTexts(wraps) && isProof(invite),
	role: ({ member, role, cut }) => isText(member) && isRole(role) && isCut(cut),
	remove: ({ devices, cut, wraps }) => Array.isArray(devices) && devices.every(isText) && isCut(cut) && isTexts(wraps),
	recode: ({ recovery, wraps }) => isEntry(recovery) && isTexts(wraps),
	rotate: ({ wraps }) => isTexts(wraps),
	share: ({ epoch, wraps }) => isText(epoch) && isTexts(wraps),
	nameDevice: ({ device, name }) => isText(device) && isText(name),
	transfer: ({ member }) => isText(member),
};

function isDeed(value: unknown): value is Deed {
	if (!isObject(value) || !isText(value['kind']) || !Object.hasOwn(shapes, value['kind'])) return false;
	return shapes[value['kind'] as Deed['kind']](value);
}

function parsed(bytes: Uint8Array): Pick<Operation, 'after' | 'key' | 'at' | 'deed'> | undefined {
	let value: unknown;
	try {
		value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return undefined;
	}
	if (!isObject(value)) return undefined;
	const { after, key, at, deed } = value;
	if (!Array.isArray(after) || after.length > 64 || !after.every(isText)) return undefined;
	return isKey(key) && isTime(at) && isDeed(deed) ? { after, key, at: Number(at), deed } : undefined;
}

/** Whether a joining device proved that it holds the invitation that its operation names. */
async function hasProof(team: string | undefined, deed: Deed): Promise<boolean> {
	if (deed.kind !== 'add' || !deed.invite) return true;
	const [key, signature] = [bytesOfBase64url(deed.invite.key), bytesOfBase64url(deed.invite.signature)];
	if (!key || !signature || team === undefined) return false;
	const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', true, ['verify']);
	return crypto.subtle.verify('Ed25519', imported, signature, joinBytes(team, deed.device));
}

/** Checks an operation from outside; undefined unless it has a known shape and is signed by the key that it names. */
export async function checkOperation(signed: SignedOperation, team?: string): Promise<Operation | undefined> {
	if (signed.bytes.length > mostOperationBytes || signed.signature.length !== 64) return undefined;
	const content = parsed(signed.bytes);
	if (!content) return undefined;
	const key = bytesOfBase64url(content.key)!;
	const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', true, ['verify']);
	if (!(await crypto.subtle.verify('Ed25519', imported, signed.signature, concat(domain, signed.bytes)))) return undefined;
	if (!(await hasProof(team, content.deed))) return undefined;
	return { ...content, hash: await hashOf(signed), by: await deviceIdOf(key), signed };
}
