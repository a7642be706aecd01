import { ask } from '../ask.mjs';
import { atMost, atMostTimes, noted } from '../result.mjs';

const runs = 40;

/** What a larger ground's check is compared with is measured at so many records. */
export const fewRecords = 1000;

/** @param {import('@playwright/test').Page} page */
async function busyCheck(page) {
	await ask(page, 'timeBusyCheck', 5);
	return ask(page, 'timeBusyCheck', runs);
}

/** How long the busy check takes in a firm that has just begun. @param {import('../ground.mjs').Ground} ground */
export async function busyCheckOfFew(ground) {
	await ground.start();
	const page = await ground.bench();
	await ask(page, 'fill', ground.records);
	const took = await busyCheck(page);
	await ground.close();
	return took;
}

/**
 * Free time of ten people, and whether one edit would take time that is taken.
 * @param {import('@playwright/test').Page} page @param {number} few what the busy check takes at `fewRecords`
 */
export async function scheduling(page, few) {
	const { took, activities, found } = await ask(page, 'timeSlots', runs);
	return [
		noted(atMost('Free slots for 10 people over 60 days', took, 'ms', 50), `${activities} activities, ${found} found`),
		atMostTimes(`Busy check of one edit, beside ${fewRecords} records`, await busyCheck(page), 'ms', few, 1.5),
	];
}
