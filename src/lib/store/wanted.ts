import { contentOf, digestOf } from './blobs.ts';
import type { DaybookDb, WantedRow } from './db.ts';
import { spaceOfRow } from './fold.ts';

/** Says that a content is wanted on this device; nothing if it is here, or wanted already. */
export async function wantContent(db: DaybookDb, sha256: string, now: number): Promise<void> {
	await db.transaction('rw', db.blobs, db.wanted, async () => {
		if ((await db.blobs.get(sha256)) || (await db.wanted.get(sha256))) return;
		await db.wanted.add({ sha256, at: now, had: 0, givers: [], standing: 'coming' });
	});
}

/** Wants a content no more, and throws away what has come of it. */
export async function stopWanting(db: DaybookDb, sha256: string): Promise<void> {
	await db.transaction('rw', db.wanted, db.pieces, async () => {
		await db.wanted.delete(sha256);
		await dropPieces(db, sha256);
	});
}

/** A part of a content as somebody gave it. */
export interface Piece {
	sha256: string;
	/** Where it begins, in bytes. */
	from: number;
	/** Of the whole content, in bytes. */
	size: number;
	bytes: Uint8Array<ArrayBuffer>;
}

/** Keeps a piece if it is the next one; gives what is wanted then, undefined if it is not. */
export async function keepPiece(db: DaybookDb, { sha256, from, size, bytes }: Piece, giver: string): Promise<WantedRow | undefined> {
	return db.transaction('rw', db.wanted, db.pieces, async () => {
		const row = await db.wanted.get(sha256);
		if (row?.had !== from || (row.size ?? size) !== size) return undefined;
		const givers = row.givers.includes(giver) ? row.givers : [...row.givers, giver];
		const next: WantedRow = { ...row, size, had: from + bytes.length, givers, standing: 'coming' };
		await db.pieces.put({ sha256, from, bytes });
		await db.wanted.put(next);
		return next;
	});
}

const piecesOf = (db: DaybookDb, sha256: string) => db.pieces.where('[sha256+from]').between([sha256, 0], [sha256, Infinity]);

const dropPieces = (db: DaybookDb, sha256: string) => piecesOf(db, sha256).delete();

/**
 * Puts the pieces together and keeps the content if its SHA-256 is the one that was asked for; else throws them away,
 * so that it can be asked for anew. True if it is kept.
 */
export async function joinPieces(db: DaybookDb, sha256: string, now: number): Promise<boolean> {
	const content = new Blob((await piecesOf(db, sha256).toArray()).map(({ bytes }) => bytes));
	// Hashed before the transaction, which would end while it waits.
	const good = (await digestOf(content)) === sha256;
	const kept = good && (await contentOf(db, content));
	await db.transaction('rw', db.blobs, db.wanted, db.pieces, async () => {
		await dropPieces(db, sha256);
		if (kept) await db.blobs.put({ sha256, ...kept, at: now });
		if (good) await db.wanted.delete(sha256);
		else await db.wanted.put({ sha256, at: now, had: 0, givers: [], standing: 'coming' });
	});
	return good;
}

/** Whether a record of a space, even one in the trash, names a content: to others it is not given. */
export async function isNamedIn(db: DaybookDb, sha256: string, space: string): Promise<boolean> {
	const rows = await db.rows('attachment').where('sha256').equals(sha256).toArray();
	return rows.some((row) => spaceOfRow(row) === space);
}
