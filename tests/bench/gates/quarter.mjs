import { ask } from '../ask.mjs';
import { meterOf } from '../meter.mjs';
import { atMost, atMostTimes, noted } from '../result.mjs';

/** G6: any Yjs program can read a quarter. @param {import('@playwright/test').Page} page */
export async function quarterAsDoc(page) {
	const { records } = await ask(page, 'readQuarter', 'me/2026q2');
	const { doc, json } = await ask(page, 'timeQuarter');
	const meter = await meterOf(page);
	const before = await meter.heap();
	const texts = await ask(page, 'holdQuarter');
	// Chromium keeps decoded texts outside of the heap that it tells the size of.
	const memory = (await meter.heap()) - before + texts;
	await ask(page, 'letGo');
	return [
		noted(atMostTimes('G6 a quarter loaded as one Y.Doc', doc, 'ms', json, 5), `${records} records; the peer is JSON.parse of their rows`),
		atMost('G6 its memory per record', memory / records, 'B', 1000),
	];
}
