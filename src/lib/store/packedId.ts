import type { Uuid } from '#lib/model/scalars.ts';

const canonical = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const packed = /^[A-Za-z0-9_-]{22}$/;

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A UUID as the journal writes it: 22 characters of base64url instead of 36. Any other text stays as it is. */
export function packId(id: Uuid): string {
	if (!canonical.test(id)) return id;
	const digits = `${id.slice(0, 8)}${id.slice(9, 13)}${id.slice(14, 18)}${id.slice(19, 23)}${id.slice(24)}`;
	let text = '';
	// Six digits are three bytes, which are four letters; two digits are left, for two letters.
	for (let at = 0; at < 30; at += 6) {
		const bits = Number.parseInt(digits.slice(at, at + 6), 16);
		text += letters[bits >> 18]! + letters[(bits >> 12) & 63]! + letters[(bits >> 6) & 63]! + letters[bits & 63]!;
	}
	const last = Number.parseInt(digits.slice(30), 16);
	return text + letters[last >> 2]! + letters[(last & 3) << 4]!;
}

/** The UUID that `packId` packed. */
export function unpackId(text: string): Uuid {
	if (!packed.test(text)) return text;
	const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/') + '==');
	const hex = Array.from(bytes, (char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join('');
	return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

/** The key of a member of a set or a map, a UUID or `prefix:uuid`, with its UUID packed; any other stays as it is. */
export const packMember = (member: string) => member.replace(/[^:]*$/, packId);

/** The member that `packMember` packed. */
export const unpackMember = (text: string) => text.replace(/[^:]*$/, unpackId);
