import { expect, test, type Page } from '@playwright/test';
import { block, now, planByDragging } from './daybook.ts';
import { invite, join, startTeam } from './teamActs.ts';
import { cannotWire, twoHosts } from './twoHosts.ts';

// Takes three minutes, most of which nothing happens: `DAYBOOK_NETWORK=1 npx playwright test heal`.
test.skip(process.env['DAYBOOK_NETWORK'] === undefined, 'Cuts of the network take their time: only with DAYBOOK_NETWORK.');

const upToDate = (page: Page) => page.getByRole('button', { name: 'Saved on this device. 1 of 1 colleague up to date.' });
const week = '/calendar/week/2026-11-25';

test('two hosts whose wire was cut for 25 and for 60 seconds are together again by themselves [T2]', async () => {
	const reason = cannotWire();
	test.skip(reason !== undefined, reason);
	test.setTimeout(400_000);
	const { address, browsers, cut, close } = await twoHosts();
	const options = { baseURL: address, locale: 'en-GB', timezoneId: 'Europe/Rome', viewport: { width: 1280, height: 800 } };
	const [anna, bruno] = (await Promise.all(browsers.map((browser) => browser.newPage(options)))) as [Page, Page];
	for (const page of [anna, bruno]) await page.clock.setFixedTime(now);
	await anna.goto(week);
	await anna.getByRole('button', { name: 'Start empty' }).click();
	await startTeam(anna, 'Everything');
	await join(bruno, await invite(anna));
	await bruno.goto(week);
	await anna.goto(week);
	await expect(upToDate(anna)).toBeVisible({ timeout: 60_000 });
	for (const [day, seconds] of [[3, 25], [4, 60]] as const) {
		cut(true);
		await planByDragging(anna, `Cut ${seconds}`, day, 10, 11);
		await anna.waitForTimeout(seconds * 1_000);
		await expect(block(bruno, `Cut ${seconds}`)).toHaveCount(0);
		cut(false);
		const mended = performance.now();
		await expect(block(bruno, `Cut ${seconds}`)).toBeVisible({ timeout: 60_000 });
		const took = ((performance.now() - mended) / 1_000).toFixed(1);
		test.info().annotations.push({ type: 'T2', description: `${seconds} s cut: healed after ${took} s` });
		console.log(`[T2] ${seconds} s cut: healed after ${took} s`);
	}
	await close();
});
