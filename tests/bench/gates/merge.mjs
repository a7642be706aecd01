import { ask } from '../ask.mjs';
import { meterOf } from '../meter.mjs';
import { atMost, exactly } from '../result.mjs';

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
		atMost(
			`G10 journal rows per closed session (${before.rows} rows of ${sessions} sessions before)`,
			rows / sessions,
			'',
			1.1,
		),
		atMost('   merging them takes', merged.took, 'ms'),
		atMost('   CPU of finding nothing to merge', cpu, 'ms'),
		atMost('   longest stall of that', again.stall, 'ms'),
		exactly(`G7 rows that differ from the folded journal, of ${records}`, differing.length, '', 0),
	];
}
