import { ask } from '../ask.mjs';
import { meterOf } from '../meter.mjs';
import { atMost, exactly, noted } from '../result.mjs';

/** G10: sessions that ended leave one row each; then the whole journal is folded once more. @param {import('../ground.mjs').Ground} ground @param {number} since */
export async function mergeAndCompare(ground, since) {
	await ground.start();
	const page = await ground.bench();
	const before = await ask(page, 'sessionsSince', since);
	const merged = await ask(page, 'mergeSessions');
	const { rows, sessions } = await ask(page, 'sessionsSince', since);
	const meter = await meterOf(page);
	const cpuBefore = await meter.cpu();
	const again = await ask(page, 'mergeSessions');
	const cpu = (await meter.cpu()) - cpuBefore;
	const { records, differing } = await ask(page, 'compareRows');
	await ground.close();
	return [
		noted(
			atMost('G10 journal rows per closed session', rows / sessions, '', 1.1),
			`${before.rows} rows of ${sessions} sessions before`,
		),
		atMost('G10 clock time of merging', merged.took, 'ms'),
		atMost('G10 CPU of finding nothing to merge', cpu, 'ms'),
		atMost('G10 longest stall of that', again.stall, 'ms'),
		noted(exactly('G7 rows that differ from the folded journal', differing.length, '', 0), `of ${records}`),
	];
}
