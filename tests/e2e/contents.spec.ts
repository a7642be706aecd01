import { expect, type Locator, type Page } from '@playwright/test';
import { block, now, openEmpty, planByDragging, test, untilStored } from './daybook.ts';
import { joinProfiles } from './profiles.ts';
import { invite, join, startTeam } from './teamActs.ts';

/** The files of an activity's card. */
async function filesOf(page: Page, subject: string): Promise<Locator> {
	await block(page, subject).click();
	await page.getByRole('button', { name: 'Edit', exact: true }).click();
	await page.getByText(/^Files and links/).click();
	return page.getByRole('group', { name: 'Files and links' });
}

/** A picture of one colour, larger than one piece of a content. */
const picture = (page: Page) =>
	page.evaluate(() => {
		const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 220 });
		const context = canvas.getContext('2d')!;
		const noise = context.createImageData(300, 220);
		noise.data.forEach((_, at) => (noise.data[at] = (at * 2_654_435_761) >>> 24));
		context.putImageData(noise, 0, 0);
		return canvas.toDataURL('image/png').split(',')[1]!;
	});

test('a colleague’s file comes when it is wanted, and waits for somebody who has it', async ({ browser }) => {
	test.slow();
	const contexts = [await browser.newContext(), await browser.newContext()] as const;
	const { cut } = await joinProfiles(contexts);
	const [anna, bruno] = (await Promise.all(contexts.map((context) => context.newPage()))) as [Page, Page];
	for (const page of [anna, bruno]) await page.clock.setFixedTime(now);
	await openEmpty(anna);
	await planByDragging(anna, 'Visit to Rossi', 3, 10, 12);
	await untilStored(anna, 'activity', 'Visit to Rossi');
	await startTeam(anna, 'Everything');
	await join(bruno, await invite(anna));
	await anna.goto('/calendar/week/2026-11-25');
	const mine = await filesOf(anna, 'Visit to Rossi');
	const buffer = Buffer.from(await picture(anna), 'base64');
	await anna.locator('input[type=file]').setInputFiles([
		{ name: 'Shelf with a long name of the warehouse.png', mimeType: 'image/png', buffer },
		{ name: 'Offer.txt', mimeType: 'text/plain', buffer: Buffer.from('1 200 €') },
	]);
	await expect(mine.getByRole('button', { name: 'Show Shelf' })).toBeVisible();
	await untilStored(bruno, 'attachment', 'Offer.txt');
	await bruno.goto('/calendar/week/2026-11-25');
	const theirs = await filesOf(bruno, 'Visit to Rossi');
	await expect(theirs.getByText(/^Not on this device · /)).toHaveCount(2);
	await theirs.getByRole('button', { name: 'Fetch Shelf with a long name of the warehouse.png from colleagues' }).click();
	await expect(theirs.getByRole('button', { name: 'Show Shelf' })).toBeVisible();
	await expect(theirs.locator('img')).toBeVisible();
	// Anna is away: what she alone has is waited for, also while Bruno has the page closed.
	cut(true);
	await anna.goto('about:blank');
	await bruno.reload();
	// The card is in the address, and remembers which of its parts are open.
	await theirs.getByRole('button', { name: 'Fetch Offer.txt from colleagues' }).click();
	await expect(theirs.getByText('Nobody who has it can be reached now. It comes as soon as one of them is there.')).toBeVisible();
	await bruno.reload();
	cut(false);
	await anna.goto('/today');
	await expect(theirs.getByRole('button', { name: 'Save Offer.txt to disk' })).toBeVisible();
	for (const context of contexts) await context.close();
});
