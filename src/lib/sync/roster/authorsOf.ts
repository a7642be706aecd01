import type { Author } from '#lib/store/judge.ts';
import { bytesOfBase64url } from '../bytes.ts';
import { everLed } from './everLed.ts';
import type { Operation } from './operation.ts';
import type { Roster } from './roster.ts';

/** Who writes at each device of a team, and with which key; `operations`: those that the roster was worked out from. */
export async function authorsOf(roster: Roster, operations: readonly Operation[]): Promise<Map<string, Author>> {
	const authors = new Map<string, Author>();
	const leaders = everLed(operations.filter(({ hash }) => !roster.void.has(hash)));
	for (const { id, sign, member } of roster.devices.values()) {
		const publicKey = await crypto.subtle.importKey('raw', bytesOfBase64url(sign)!, 'Ed25519', true, ['verify']);
		authors.set(id, { publicKey, ...(!roster.personal && { memberId: member, leads: leaders.has(member) }) });
	}
	return authors;
}
