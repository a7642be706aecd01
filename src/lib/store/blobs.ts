import type { BlobRow, DaybookDb } from './db.ts';

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The SHA-256 of a content, in hex. */
export async function digestOf(content: Blob): Promise<string> {
	return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', await content.arrayBuffer())));
}

/** Keeps a content, once however often it is attached; gives its digest. */
export async function keepBlob(db: DaybookDb, content: Blob, now: number): Promise<string> {
	// Read and hashed before the transaction, which would end while it waits.
	const sha256 = await digestOf(content);
	const kept = await contentOf(db, content);
	if (!(await db.blobs.get(sha256))) await db.blobs.put({ sha256, ...kept, at: now });
	return sha256;
}

/** A content as this device keeps it: sealed where there is a lock. Must not run inside a transaction. */
export async function contentOf(db: DaybookDb, content: Blob): Promise<Pick<BlobRow, 'content' | 'sealed'>> {
	return db.sealer ? db.sealer.sealBlob(content) : { content };
}

/** The content of a digest; undefined on a device that does not have it. */
export async function readBlob(db: DaybookDb, sha256: string): Promise<Blob | undefined> {
	const held = await db.blobs.get(sha256);
	return held?.sealed && db.sealer ? db.sealer.openBlob(held.content) : held?.content;
}

/** How many contents are kept, and their bytes together. */
export async function blobSizes(db: DaybookDb): Promise<{ count: number; bytes: number }> {
	let bytes = 0;
	let count = 0;
	await db.blobs.each(({ content }) => {
		bytes += content.size;
		count += 1;
	});
	return { count, bytes };
}

/** A day: what is being attached in another tab must not go. */
const grace = 86_400_000;

/** Throws away contents that no attachment, not even one in the trash, names any more; gives their number. */
export async function dropUnnamedBlobs(db: DaybookDb, now: number): Promise<number> {
	// In one transaction: rows that are folded anew meanwhile must not be missed.
	return db.transaction('rw', [db.blobs, db.wanted, db.pieces, db.rows('attachment')], async () => {
		const named = new Set(await db.rows('attachment').orderBy('sha256').uniqueKeys());
		await db.wanted.filter(({ sha256 }) => !named.has(sha256)).delete();
		await db.pieces.filter(({ sha256 }) => !named.has(sha256)).delete();
		const old = db.blobs.filter(({ sha256, at }) => !named.has(sha256) && at < now - grace);
		const stale = await old.primaryKeys();
		await db.blobs.bulkDelete(stale);
		return stale.length;
	});
}
