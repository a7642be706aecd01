import { counts } from '../ask.mjs';
import { meterOf } from '../meter.mjs';
import { atMost, atMostTimes, exactly } from '../result.mjs';

const month = '/calendar/month/2026-06-15';

/** Opens the app itself on a month, in a browser just started. @param {import('../ground.mjs').Ground} ground */
async function paint(ground) {
	await ground.start();
	const page = await ground.page();
	const meter = await meterOf(page);
	const before = await meter.cpu();
	const start = performance.now();
	await page.goto(ground.site.address + month);
	await page.waitForSelector('main [data-key]', { timeout: 60_000 });
	await page.evaluate(() => new Promise((done) => globalThis.requestAnimationFrame(() => globalThis.requestAnimationFrame(done))));
	const wall = performance.now() - start;
	const cpu = (await meter.cpu()) - before;
	const counted = await counts(page);
	await ground.close();
	return { cpu, wall, counted };
}

/** G2: the month is there before the journal is looked at. @param {import('../ground.mjs').Ground} ground */
export async function firstPaint(ground) {
	const paints = [];
	for (let time = 0; time < 3; time++) paints.push(await paint(ground));
	const [, middle] = paints.sort((one, other) => one.cpu - other.cpu);
	if (!middle) throw new Error('Nothing was painted');
	ground.figures['paint'] = middle.cpu;
	const ratio = ground.smaller?.['paint'];
	const name = 'G2 CPU until a month is painted';
	return [
		exactly('G2 Y.Docs built until a month is painted', Math.max(...paints.map(({ counted }) => counted.docs)), '', 0),
		exactly('G2 journal rows read', Math.max(...paints.map(({ counted }) => counted.read['journal'] ?? 0)), '', 0),
		ratio === undefined ? atMost(name, middle.cpu, 'ms') : atMostTimes(name, middle.cpu, 'ms', ratio, 2),
		atMost('G2 clock time of that', middle.wall, 'ms'),
		atMost('G2 clock time of opening the database', middle.counted.opening, 'ms'),
		atMost('G2 activities read until then', middle.counted.read['activity'] ?? 0, ''),
	];
}
