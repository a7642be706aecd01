import { ask } from '../ask.mjs';
import { folderSize } from '../folderSize.mjs';
import { progress } from '../progress.mjs';
import { atMost } from '../result.mjs';

/** Fills the ground; G1: what its journal takes. @param {import('../ground.mjs').Ground} ground */
export async function fillAndWeigh(ground) {
	await ground.start();
	const page = await ground.bench();
	page.on('console', (message) => progress(message.text()));
	const start = performance.now();
	const filled = await ask(page, 'fill', ground.records);
	const took = (performance.now() - start) / 1000;
	progress();
	// A day of one person: 16 creations and three edits for each.
	const creation = (await ask(page, 'journalBytes', 16)).creation;
	const edit = (await ask(page, 'journalBytes', 48)).edit;
	const alone = await ask(page, 'journalBytes', 1);
	await ground.close();
	return [
		atMost('G1 journal per record with three edits', filled.journalBytes / filled.records, 'B', 750),
		atMost('G1 journal per creation', creation, 'B', 520),
		atMost('G1 journal per edit of one field', edit, 'B', 90),
		atMost('G1 journal per edit alone in a session', alone.edit, 'B'),
		atMost('filling, by the clock', took, 's'),
		atMost('disk per record, rows and journal', folderSize(ground.stored) / ground.records, 'B'),
	];
}
