import { expect, test, type Page } from '@playwright/test';
import { block, now, planByDragging } from './daybook.ts';
import { cannotWire, startHosts, type Hosts } from './hosts.ts';
import { invite, join, startTeam } from './teamActs.ts';

// Takes minutes, most of which nothing happens: `DAYBOOK_NETWORK=1 npx playwright test heal`.
test.skip(process.env['DAYBOOK_NETWORK'] === undefined, 'Cuts of the network take their time: only with DAYBOOK_NETWORK.');

const reason = cannotWire();
test.skip(reason !== undefined, reason);

const week = '/calendar/week/2026-11-25';

const together = (page: Page, others: number) =>
	expect(
		page.getByRole('button', { name: `Saved on this device. ${others} of ${others} colleague${others > 1 ? 's' : ''} up to date.` }),
	).toBeVisible({ timeout: 60_000 });

/** A team whose members are each on a host of their own; the first began it. All look at the week. */
async function teamOn({ address, browsers }: Hosts): Promise<Page[]> {
	const options = { baseURL: address, locale: 'en-GB', timezoneId: 'Europe/Rome', viewport: { width: 1280, height: 800 } };
	const pages = await Promise.all(browsers.map((browser) => browser.newPage(options)));
	for (const page of pages) await page.clock.setFixedTime(now);
	const [anna, ...others] = pages as [Page, ...Page[]];
	await anna.goto(week);
	await anna.getByRole('button', { name: 'Start empty' }).click();
	await startTeam(anna, 'Everything');
	for (const page of others) {
		await join(page, await invite(anna));
		await page.goto(week);
		await anna.goto('/team');
	}
	await anna.goto(week);
	await together(anna, others.length);
	return pages;
}

/** Waits until a page shows something, and tells how long that took. */
async function shows(page: Page, words: string, what: string): Promise<void> {
	const since = performance.now();
	await expect(block(page, words)).toBeVisible({ timeout: 60_000 });
	const said = `${what} ${((performance.now() - since) / 1_000).toFixed(1)} s`;
	test.info().annotations.push({ type: 'T2', description: said });
	console.log(`[T2] ${said}`);
}

/** Cuts the wire of a host for so long, plans something meanwhile elsewhere, and waits until it is there. */
async function cutAndHeal({ cut }: Hosts, host: number, pages: readonly Page[], day: number, seconds: number): Promise<void> {
	const [anna, away] = [pages[0]!, pages[host - 1]!];
	cut(host, true);
	await planByDragging(anna, `Cut ${seconds}`, day, 10, 11);
	await anna.waitForTimeout(seconds * 1_000);
	await expect(block(away, `Cut ${seconds}`)).toHaveCount(0);
	cut(host, false);
	await shows(away, `Cut ${seconds}`, `${pages.length} hosts, ${seconds} s cut: healed after`);
}

test('two hosts whose wire was cut for 25 and for 60 seconds are together again by themselves [T2]', async () => {
	test.setTimeout(400_000);
	const hosts = await startHosts(2);
	const pages = await teamOn(hosts);
	await cutAndHeal(hosts, 2, pages, 3, 25);
	await cutAndHeal(hosts, 2, pages, 4, 60);
	await hosts.close();
});

test('of four hosts one is cut off for 25 and for 60 seconds, and the relay is killed and started anew: all are together again [T2]', async () => {
	test.setTimeout(600_000);
	const hosts = await startHosts(4);
	const pages = await teamOn(hosts);
	const [anna, ...others] = pages as [Page, ...Page[]];
	await planByDragging(anna, 'To all three', 3, 8, 9);
	for (const page of others) await shows(page, 'To all three', 'an edit to each of three hosts:');
	await cutAndHeal(hosts, 3, pages, 3, 25);
	await cutAndHeal(hosts, 3, pages, 4, 60);
	const restart = await hosts.killServer();
	await planByDragging(anna, 'Without a relay', 3, 14, 15);
	for (const page of others) await shows(page, 'Without a relay', 'with the relay killed:');
	// Whoever is cut off while nobody introduces comes back once somebody does.
	hosts.cut(4, true);
	await planByDragging(anna, 'Relay is back', 4, 14, 15);
	await anna.waitForTimeout(25_000);
	hosts.cut(4, false);
	await restart();
	for (const page of others) await shows(page, 'Relay is back', 'since the relay was started anew:');
	await together(anna, others.length);
	await hosts.close();
});
