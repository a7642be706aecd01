import { ask, countAnew, counts } from '../ask.mjs';
import { meterOf } from '../meter.mjs';
import { atMost, exactly, noted } from '../result.mjs';

const week = { from: '2026-06-15', to: '2026-06-22', tz: 'Europe/Rome' };

/** G4: a live question is asked again for what concerns it. @param {import('@playwright/test').Page} page */
export async function liveQuestions(page) {
	const { outside, inside } = await ask(page, 'reruns', week);
	/** @param {Record<string, number>} reruns */
	const told = (reruns) =>
		Object.entries(reruns)
			.map(([what, count]) => `${what} ${count}`)
			.join(', ');
	const most = Math.max(...Object.values(inside));
	const least = Math.min(...Object.values(inside));
	return [
		noted(exactly('G4 asked again for a write outside', Math.max(...Object.values(outside)), '', 0), told(outside)),
		noted(exactly('G4 asked again for a write inside', least < 1 ? least : most, '', 1), told(inside)),
	];
}

const reads = ['get', 'getAll', 'openCursor', 'getKey', 'getAllKeys', 'openKeyCursor', 'count'];
const writes = ['add', 'put', 'delete', 'clear'];

/** @param {Record<string, number>} calls @param {string[]} stores @param {string[]} methods */
const sum = (calls, stores, methods) =>
	stores.reduce((all, store) => all + methods.reduce((some, method) => some + (calls[`${store}.${method}`] ?? 0), 0), 0);

/** G5: what one edit asks of IndexedDB. @param {import('@playwright/test').Page} page */
export async function oneEdit(page) {
	const ids = await ask(page, 'plan', 50);
	await ask(page, 'editInTurn', ids, 50, 'warm');
	await countAnew(page);
	await ask(page, 'editInTurn', ids, 1, 'one');
	const { calls, transactions } = await counts(page);
	await countAnew(page);
	await ask(page, 'saveCard', ids[0]);
	const card = (await counts(page)).transactions;
	const meter = await meterOf(page);
	const before = await meter.cpu();
	const start = performance.now();
	await ask(page, 'editInTurn', ids, 200, 'many');
	const wall = (performance.now() - start) / 200;
	const cpu = ((await meter.cpu()) - before) / 200;
	return [
		exactly('G5 rw transactions of one edit', transactions['readwrite'] ?? 0, '', 1),
		exactly('Transactions of saving a full card', (card['readwrite'] ?? 0) + (card['readonly'] ?? 0), '', 1),
		exactly('G5 journal rows added', calls['journal.add'] ?? 0, '', 1),
		exactly('G5 other requests to the journal', sum(calls, ['journal'], [...reads, ...writes]) - (calls['journal.add'] ?? 0), '', 0),
		exactly('G5 records read', sum(calls, ['activity'], reads), '', 1),
		exactly('G5 records put', sum(calls, ['activity'], writes), '', 1),
		// The zones in use, one small row whose size does not grow with the records.
		atMost('G5 reads of what the device knows', sum(calls, ['meta'], reads), ''),
		atMost('G5 CPU of one edit', cpu, 'ms'),
		atMost('G5 clock time of one edit', wall, 'ms'),
	];
}
