import { ask } from '../ask.mjs';
import { atMost, atMostTimes, noted } from '../result.mjs';

/**
 * Reminders: what is due among many, planning them all, planning those of one edit, and catching up at an opening.
 * @param {import('../ground.mjs').Ground} ground @param {import('@playwright/test').Page} page
 */
export async function reminding(ground, page) {
	const dueOf = await ask(page, 'timeDue', 10_000);
	const all = await ask(page, 'planAll');
	const ids = await ask(page, 'plan', 60);
	const replan = await ask(page, 'timeReplan', ids);
	const caught = await ask(page, 'catchUp');
	ground.figures['replan'] = replan;
	const peer = ground.smaller?.['replan'];
	const name = 'Reminders of one edit planned anew';
	return [
		atMost('Which of 10,000 reminders are due', dueOf, 'ms', 5),
		noted(atMost('All reminders planned for 30 days', all.took, 'ms'), `${all.planned} reminders`),
		atMost('The longest stall of that', all.stall, 'ms', 50),
		peer === undefined ? atMost(name, replan, 'ms') : atMostTimes(name, replan, 'ms', peer, 1.5),
		noted(atMost('Catch-up after a weekend', caught.took, 'ms', 200), `${caught.found} reminders`),
	];
}
