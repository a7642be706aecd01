import { ask } from '../ask.mjs';
import { meterOf } from '../meter.mjs';
import { atMost, atMostTimes, noted } from '../result.mjs';

const tz = 'Europe/Rome';
const day = { from: '2026-06-17', to: '2026-06-18', tz };
const month = { from: '2026-06-01', to: '2026-07-06', tz };
const runs = 60;

/**
 * G3: a question about days reads what it shows, and the long ones.
 * @param {import('../ground.mjs').Ground} ground @param {import('@playwright/test').Page} page
 */
export async function rangeQuestions(ground, page) {
	const results = [];
	for (const [name, range] of Object.entries({ day, month })) {
		const { read, shown, long } = await ask(page, 'readRange', range);
		results.push(noted(atMost(`G3 rows read for a ${name}`, read, '', shown + long), `${shown} shown, ${long} long`));
	}
	const meter = await meterOf(page);
	await ask(page, 'timeRange', day, 10);
	const before = await meter.cpu();
	const wall = await ask(page, 'timeRange', day, runs);
	const cpu = ((await meter.cpu()) - before) / runs;
	ground.figures['day'] = cpu;
	const peer = ground.smaller?.['day'];
	const name = 'G3 CPU of a question about a day';
	results.push(peer === undefined ? atMost(name, cpu, 'ms') : atMostTimes(name, cpu, 'ms', peer, 1.5));
	return [...results, atMost('G3 clock time of that', wall, 'ms')];
}
