import { ask } from '../ask.mjs';
import { folderSize } from '../folderSize.mjs';
import { atMost } from '../result.mjs';

/** Above the 4 MB that LevelDB keeps as they were written before it packs them. */
const pushed = 5_000_000;
/** Of one value: larger ones become files. */
const piece = 10_000;

/** Writes bytes that cannot be packed into another database of the same folder. */
const push = async (/** @type {[bytes: number, piece: number]} */ [bytes, size]) => {
	const opening = globalThis.indexedDB.open('pushing', 1);
	opening.onupgradeneeded = () => opening.result.createObjectStore('pieces', { autoIncrement: true });
	await new Promise((resolve) => (opening.onsuccess = resolve));
	const writing = opening.result.transaction('pieces', 'readwrite');
	for (let at = 0; at < bytes; at += size) writing.objectStore('pieces').add(crypto.getRandomValues(new Uint8Array(size)));
	await new Promise((resolve) => (writing.oncomplete = resolve));
	opening.result.close();
};

/**
 * G10: what a row takes on disk, with its indexes and without the journal. What was written last lies in a log as it was
 * written, up to 4 MB whatever the number of rows: other bytes push the rows out of it, and are taken off again.
 * @param {import('../ground.mjs').Ground} ground
 */
export async function rowsOnDisk(ground) {
	await ground.start();
	await ground.bench();
	await ground.close();
	const empty = folderSize(ground.stored);
	await ground.start();
	const page = await ground.bench();
	await ask(page, 'fill', ground.records, false);
	await page.evaluate(push, [pushed, piece]);
	await ground.close();
	// Files that were packed into others are thrown away when the database is opened again.
	await ground.start();
	await ground.bench();
	await ground.close();
	return [atMost('G10 disk per row with its indexes', (folderSize(ground.stored) - empty - pushed) / ground.records, 'B', 900)];
}
