import { ask } from '../ask.mjs';
import { atMost, atMostTimes } from '../result.mjs';

const rules = [
	['DAILY', 'FREQ=DAILY'],
	['WEEKLY', 'FREQ=WEEKLY'],
	['MONTHLY -1FR', 'FREQ=MONTHLY;BYDAY=-1FR'],
	['MONTHLY 31', 'FREQ=MONTHLY;BYMONTHDAY=31'],
	['YEARLY', 'FREQ=YEARLY'],
];

/** How soon occurrences are known, beside the other engines. @param {import('../ground.mjs').Ground} ground */
export async function recurrence(ground) {
	await ground.start();
	const page = await ground.bench();
	const results = [];
	for (const [title = '', rule = ''] of rules) {
		const [[, own] = ['', Number.NaN], ...others] = await ask(page, 'timeEngines', rule, 30);
		results.push(atMost(`30 of ${title} from ten years on`, own, 'ms', 0.3));
		for (const [name, peer] of others) results.push(atMostTimes(`30 of ${title} beside ${name}`, own, 'ms', peer, 1));
	}
	const [[, own] = ['', Number.NaN], [, peer] = ['', Number.NaN]] = await ask(page, 'timeEngines', 'FREQ=DAILY', 5000, [
		'Daybook',
		'rrule, floating',
	]);
	results.push(atMostTimes('5,000 of DAILY beside rrule, floating', own, 'ms', peer, 1));
	await ground.close();
	return results;
}
