import { expect, test, type Browser, type Page } from '@playwright/test';
import { block, now, planByDragging, untilStored } from './daybook.ts';
import { join, startTeam } from './teamActs.ts';
import { serve } from './server.ts';

// Four browsers and a server that is killed take minutes: `DAYBOOK_NETWORK=1 npx playwright test roads`.
test.skip(process.env['DAYBOOK_NETWORK'] === undefined, 'Four profiles take their time: only with DAYBOOK_NETWORK.');

const week = '/calendar/week/2026-11-25';

async function profile(browser: Browser, address: string): Promise<Page> {
	const context = await browser.newContext({
		baseURL: address,
		locale: 'en-GB',
		timezoneId: 'Europe/Rome',
		viewport: { width: 1280, height: 800 },
	});
	const page = await context.newPage();
	await page.clock.setFixedTime(now);
	return page;
}

async function another(page: Page, path: string): Promise<Page> {
	const tab = await page.context().newPage();
	await tab.clock.setFixedTime(now);
	await tab.goto(path);
	return tab;
}

/** How long a page takes until it shows something, told with the report. */
async function shows(page: Page, words: string, what: string): Promise<void> {
	const since = performance.now();
	await expect(block(page, words)).toBeVisible({ timeout: 60_000 });
	const said = `${what}: ${((performance.now() - since) / 1_000).toFixed(1)} s`;
	test.info().annotations.push({ type: 'roads', description: said });
	console.log(said);
}

test('four profiles: the relay is killed and started anew, a tab that keeps the roads goes, and one is frozen and thawed', async ({
	browser,
}) => {
	test.setTimeout(600_000);
	let server = await serve();
	const pages = await Promise.all(Array.from({ length: 4 }, () => profile(browser, server.address)));
	const [anna, bruno, carla, dora] = pages as [Page, Page, Page, Page];
	await anna.goto(week);
	await anna.getByRole('button', { name: 'Start empty' }).click();
	await startTeam(anna, 'Everything');
	for (const page of [bruno, carla, dora]) {
		await anna.getByRole('button', { name: 'Invite', exact: true }).click();
		const field = anna.getByRole('textbox', { name: 'Invitation link' });
		await join(page, await field.inputValue());
		await page.goto(week);
		await anna.goto('/team');
		await expect(anna.getByRole('button', { name: 'Invite', exact: true })).toBeVisible();
	}
	await anna.goto(week);
	await expect(anna.getByRole('button', { name: 'Saved on this device. 3 of 3 colleagues up to date.' })).toBeVisible({ timeout: 60_000 });
	const plan = async (words: string, day: number, from: number) => {
		await planByDragging(anna, words, day, from, from + 1);
		await untilStored(anna, 'activity', words);
	};
	await plan('To all three', 3, 8);
	for (const page of [bruno, carla, dora]) await shows(page, 'To all three', 'an edit to each of three');

	// Who is connected stays so without the relay; who comes then waits for it.
	const { port } = server;
	await server.kill();
	await plan('Without a relay', 3, 10);
	for (const page of [bruno, carla, dora]) await shows(page, 'Without a relay', 'with the relay killed');
	server = await serve('build', port);
	const late = await another(dora, week);
	await dora.close();
	await plan('Relay is back', 3, 12);
	await shows(late, 'Relay is back', 'with the relay started anew, to a page opened anew');

	// Of two tabs of Bruno the one that keeps the roads is killed: the other takes over.
	const second = await another(bruno, week);
	await expect(block(second, 'Relay is back')).toBeVisible();
	const crash = await bruno.context().newCDPSession(bruno);
	await Promise.race([crash.send('Page.crash').catch(() => {}), new Promise((resolve) => bruno.once('crash', resolve))]);
	await plan('Leader killed', 4, 8);
	await shows(second, 'Leader killed', 'after the tab that kept the roads was killed');

	// A tab that the browser froze, as on a phone that was put away.
	const frozen = await carla.context().newCDPSession(carla);
	await frozen.send('Page.setWebLifecycleState', { state: 'frozen' });
	await plan('While frozen', 4, 10);
	await anna.waitForTimeout(20_000);
	await frozen.send('Page.setWebLifecycleState', { state: 'active' });
	await shows(carla, 'While frozen', 'after 20 s frozen, since thawed');
	for (const page of [anna, second, carla, late]) await page.context().close();
	await server.kill();
});
