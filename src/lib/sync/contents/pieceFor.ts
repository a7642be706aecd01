import { readBlob } from '#lib/store/blobs.ts';
import { isNamedIn } from '#lib/store/wanted.ts';
import type { Message } from '../messages.ts';
import type { Team } from '../team.ts';

/** The bytes of one piece: a few frames, so that news of colleagues need not wait for a film. */
export const pieceBytes = 192 * 1024;

/** The answer to who asks for a piece of a content. Only what a record of the team names is given to the team. */
export async function pieceFor({ store: { db }, space }: Team, { sha256, from }: { sha256: string; from: number }): Promise<Message> {
	const content = (await isNamedIn(db, sha256, space)) ? await readBlob(db, sha256) : undefined;
	if (!content || from >= content.size) return { kind: 'lack', sha256 };
	const bytes = new Uint8Array(await content.slice(from, from + pieceBytes).arrayBuffer());
	return { kind: 'piece', sha256, from, size: content.size, bytes };
}
