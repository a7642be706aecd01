import { concat, utf8 } from './bytes.ts';

/**
 * Thirty digits in six groups that two people compare in person or by voice: they are equal on both devices only if
 * nobody stands between them. `keys`: the Ed25519 keys of both, in any order.
 */
export async function safetyCode(keys: readonly [Uint8Array, Uint8Array]): Promise<string> {
	const [first, second] = [...keys].sort((one, other) => {
		const at = one.findIndex((byte, index) => byte !== other[index]);
		return at < 0 ? 0 : one[at]! - other[at]!;
	}) as [Uint8Array, Uint8Array];
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-512', concat(utf8('daybook safety 1\n'), first, second)));
	const groups = Array.from({ length: 6 }, (_, group) => {
		const number = digest.slice(group * 5, group * 5 + 5).reduce((value, byte) => value * 256 + byte, 0);
		return String(number % 100_000).padStart(5, '0');
	});
	return groups.join(' ');
}
