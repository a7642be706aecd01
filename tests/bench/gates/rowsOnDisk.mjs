import { ask } from '../ask.mjs';
import { folderSize } from '../folderSize.mjs';
import { atMost } from '../result.mjs';

/** G10: what a row takes on disk, with its indexes and without the journal. @param {import('../ground.mjs').Ground} ground */
export async function rowsOnDisk(ground) {
	await ground.start();
	await ground.bench();
	await ground.close();
	const empty = folderSize(ground.stored);
	await ground.start();
	await ask(await ground.bench(), 'fill', ground.records, false);
	await ground.close();
	// Files that were packed into others are thrown away when the database is opened again.
	await ground.start();
	await ground.bench();
	await ground.close();
	return [atMost('G10 disk per row with its indexes', (folderSize(ground.stored) - empty) / ground.records, 'B', 900)];
}
