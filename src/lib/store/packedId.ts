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

/** What each letter stands for, by its code. */
const worth = Array.from({ length: 128 }, (_, code) => letters.indexOf(String.fromCharCode(code)));
const worthAt = (text: string, at: number) => worth[text.charCodeAt(at)]!;
/** Each byte as two digits. */
const digitsOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The UUID that `packId` packed. A first sync asks for thousands at a stretch. */
export function unpackId(text: string): Uuid {
	if (!packed.test(text)) return text;
	let digits = '';
	for (let at = 0; at < 22; at += 4) {
		const two = worthAt(text, at + 1);
		digits += digitsOf[(worthAt(text, at) << 2) | (two >> 4)]!;
		// The last two letters are one byte.
		if (at === 20) break;
		const three = worthAt(text, at + 2);
		digits += digitsOf[((two & 15) << 4) | (three >> 2)]! + digitsOf[((three & 3) << 6) | worthAt(text, at + 3)]!;
	}
	return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;
}

/** The key of a member of a set or a map, a UUID or `prefix:uuid`, with its UUID packed; any other stays as it is. */
export const packMember = (member: string) => member.replace(/[^:]*$/, packId);

/** The member that `packMember` packed. */
export const unpackMember = (text: string) => text.replace(/[^:]*$/, unpackId);
