import { ask } from '../ask.mjs';
import { exactly } from '../result.mjs';

/** G8: two tabs edit the same records at once. @param {import('../ground.mjs').Ground} ground */
export async function twoTabs(ground) {
	const [one, other] = [await ground.bench(), await ground.bench()];
	const since = Date.now();
	const ids = await ask(one, 'plan', 50);
	const write = (/** @type {import('@playwright/test').Page} */ tab, /** @type {string} */ seed) => ask(tab, 'editInTurn', ids, 500, seed);
	await Promise.all([write(one, 'one'), write(other, 'other')]);
	const { torn, stored } = await ask(one, 'damageSince', since, []);
	await Promise.all([one.close(), other.close()]);
	return [
		exactly('G8 edits of two tabs that are stored', stored - 1, '', 1000),
		exactly('G8 rows that are not what the journal says', torn.length, '', 0),
	];
}
