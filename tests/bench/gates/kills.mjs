import { ask } from '../ask.mjs';
import { progress } from '../progress.mjs';
import { atMost, exactly, noted } from '../result.mjs';

const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Starts the browser, looks at what the kill before has left, writes, and kills it.
 * @param {import('../ground.mjs').Ground} ground @param {string[]} ids
 * @param {{ since: number, acknowledged: string[] }} last @param {number} round
 */
async function killOnce(ground, ids, last, round) {
	await ground.start();
	const page = await ground.page();
	/** @type {string[]} */
	const acknowledged = [];
	const { promise: first, resolve: firstDone } = deferred();
	await page.exposeFunction('acknowledge', (/** @type {string} */ stamp) => {
		acknowledged.push(stamp);
		firstDone();
	});
	await ground.bench(page);
	const damage = await ask(page, 'damageSince', last.since, last.acknowledged);
	const since = Date.now();
	await ask(page, 'writeUntilKilled', ids, `round ${round}`);
	await first;
	// From 0.1 to 1.3 s, never the same: between two commits, within one, with more or less still to be written to disk.
	await pause(100 + ((round * 389) % 1200));
	await ground.kill();
	return { damage, since, acknowledged };
}

function deferred() {
	/** @type {() => void} */
	let resolve = () => {};
	const promise = new Promise((done) => (resolve = () => done(undefined)));
	return { promise, resolve };
}

/** G7: SIGKILL of the whole browser while it writes. @param {import('../ground.mjs').Ground} ground */
export async function kills(ground) {
	const times = ground.quick ? 5 : 30;
	await ground.start();
	const ids = await ask(await ground.bench(), 'plan', 50);
	await ground.close();
	const sum = { torn: 0, lost: 0, stored: 0, acknowledged: 0 };
	/** @type {{ since: number, acknowledged: string[] }} */
	let last = { since: Date.now(), acknowledged: [] };
	const count = (/** @type {{ torn: string[], lost: string[], stored: number }} */ damage) => {
		sum.torn += damage.torn.length;
		sum.lost += damage.lost.length;
		sum.stored += damage.stored;
		sum.acknowledged += last.acknowledged.length;
	};
	for (let round = 0; round < times; round++) {
		const { damage, ...next } = await killOnce(ground, ids, last, round);
		count(damage);
		last = next;
		progress(`${round + 1} of ${times} kills`);
	}
	progress();
	await ground.start();
	count(await ask(await ground.bench(), 'damageSince', last.since, last.acknowledged));
	await ground.close();
	return [
		noted(exactly('G7 torn rows after kills', sum.torn, '', 0), `${times} kills`),
		noted(exactly('G7 acknowledged changes lost', sum.lost, '', 0), `of ${sum.acknowledged}`),
		atMost('G7 changes on disk but not acknowledged', sum.stored - sum.acknowledged, ''),
	];
}
