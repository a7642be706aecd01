import type { Uuid } from '#lib/model/scalars.ts';

const canonical = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const packed = /^[A-Za-z0-9_-]{22}$/;

/** A UUID as the journal writes it: 22 characters of base64url instead of 36. Any other text stays as it is. */
export function packId(id: Uuid): string {
	if (!canonical.test(id)) return id;
	const bytes = id
		.replaceAll('-', '')
		.match(/../g)!
		.map((pair) => Number.parseInt(pair, 16));
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.slice(0, 22);
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
