import { ask } from '../ask.mjs';
import { atMost, atMostTimes, noted } from '../result.mjs';

const runs = 40;

/** What a larger ground's check is compared with is measured at so many records. */
export const fewRecords = 1000;

/** How many activities are on a busy day of a firm's first weeks, when it has planned only for those. */
const fullDay = 70;

/** @param {import('@playwright/test').Page} page @returns {Promise<{ took: number, shown: number }>} */
async function busyCheck(page) {
	await ask(page, 'timeBusyCheck', 5, fullDay);
	return ask(page, 'timeBusyCheck', runs, fullDay);
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
 * @param {import('@playwright/test').Page} page @param {{ took: number, shown: number }} few the busy check at `fewRecords`
 */
export async function scheduling(page, few) {
	const { took, activities, found } = await ask(page, 'timeSlots', runs);
	const check = await busyCheck(page);
	return [
		noted(atMost('Free slots for 10 people over 60 days', took, 'ms', 50), `${activities} activities, ${found} found`),
		noted(
			atMostTimes(`Busy check of one edit, beside ${fewRecords} records`, check.took, 'ms', few.took, 1.5),
			`on a day of ${check.shown} activities, beside one of ${few.shown}`,
		),
	];
}
