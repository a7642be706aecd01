import { ask } from '../ask.mjs';
import { atMost, atMostTimes, noted } from '../result.mjs';

const runs = 40;

/**
 * Free time of ten people, and whether one edit would take time that is taken.
 * @param {import('../ground.mjs').Ground} ground @param {import('@playwright/test').Page} page
 */
export async function scheduling(ground, page) {
	const { took, activities, found } = await ask(page, 'timeSlots', runs);
	await ask(page, 'timeBusyCheck', 5);
	const check = await ask(page, 'timeBusyCheck', runs);
	ground.figures['busy check'] = check;
	const peer = ground.smaller?.['busy check'];
	const name = 'Busy check of one edit';
	return [
		noted(atMost('Free slots for 10 people over 60 days', took, 'ms', 50), `${activities} activities, ${found} found`),
		peer === undefined ? atMost(name, check, 'ms') : atMostTimes(name, check, 'ms', peer, 1.5),
	];
}
