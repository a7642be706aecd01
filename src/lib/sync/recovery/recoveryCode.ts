import { bytesOfHex, concat, equalBytes, hexOf, sha256, utf8, type Bytes } from '../bytes.ts';

/** What a printed recovery code holds. */
export interface RecoveryCode {
	/** 16 random bytes, of which the keys are made. */
	seed: Bytes;
	/** The first 8 bytes of the team's id, in hex, so that nobody can show another team to whoever has it. */
	team: string;
}

/** Without letters that look like another, or like a digit (Crockford's base 32). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupLength = 6;

const checkOf = async (bytes: Uint8Array) => (await sha256(concat(utf8('daybook recovery 1\n'), bytes))).slice(0, 2);

/** The 32 bytes that the keys are made of. */
export const keySeedOf = (seed: Uint8Array): Promise<Bytes> => sha256(concat(utf8('daybook recovery keys 1\n'), seed));

/** The code as it is printed: 42 letters and digits in seven groups. */
export async function formatRecoveryCode({ seed, team }: RecoveryCode): Promise<string> {
	const content = concat(seed, bytesOfHex(team));
	const bits = Array.from(concat(content, await checkOf(content)), (byte) => byte.toString(2).padStart(8, '0')).join('');
	const text = (bits.match(/.{1,5}/g) ?? []).map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
	return (text.match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? []).join(' ');
}

/** Reads a code as somebody types it: in any case, with any spaces or dashes, O for 0 and I or L for 1. Undefined if it is none. */
export async function parseRecoveryCode(text: string): Promise<RecoveryCode | undefined> {
	const plain = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
	const values = Array.from(plain, (letter) => letters.indexOf(letter));
	if (values.length !== 42 || values.includes(-1)) return undefined;
	const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
	const bytes = Uint8Array.from({ length: 26 }, (_, at) => Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2));
	const content = bytes.slice(0, 24);
	if (!equalBytes(bytes.slice(24), await checkOf(content))) return undefined;
	return { seed: content.slice(0, 16), team: hexOf(content.slice(16)) };
}
