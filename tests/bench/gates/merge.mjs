import { ask } from '../ask.mjs';
import { meterOf } from '../meter.mjs';
import { atMost, exactly, noted } from '../result.mjs';

/** G10: sessions that ended leave one row each, or as few as their bytes need; then the whole journal is folded once more. @param {import('../ground.mjs').Ground} ground @param {number} since */
export async function mergeAndCompare(ground, since) {
	await ground.start();
	const page = await ground.bench();
	const before = await ask(page, 'sessionsSince', since);
	const merged = await ask(page, 'mergeSessions');
	const { rows, sessions, fewest } = await ask(page, 'sessionsSince', since);
	const meter = await meterOf(page);
	const cpuBefore = await meter.cpu();
	const again = await ask(page, 'mergeSessions');
	const cpu = (await meter.cpu()) - cpuBefore;
	const { records, differing } = await ask(page, 'compareRows');
	await ground.close();
	return [
		noted(
			// A row must fit one frame of the wire, so a session that wrote more than 48 kB cannot lie in one.
			atMost('G10 journal rows per closed session, or per 48 kB of a longer one', rows / fewest, '', 1.1),
			`${rows} rows of ${sessions} sessions that need ${fewest}; ${before.rows} before`,
		),
		atMost('G10 clock time of merging', merged.took, 'ms'),
		atMost('G10 CPU of finding nothing to merge', cpu, 'ms'),
		atMost('G10 longest stall of that', again.stall, 'ms'),
		noted(exactly('G7 rows that differ from the folded journal', differing.length, '', 0), `of ${records}`),
	];
}
