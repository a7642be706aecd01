import { expect, type Page } from '@playwright/test';
import { block, now, openEmpty, planByDragging, test, untilStored } from './daybook.ts';
import { launchFirefox, noFirefox } from './firefox.ts';
import { watchFaults } from './shell.ts';
import { invite, startTeam } from './teamActs.ts';

test.skip(noFirefox !== undefined, noFirefox);

const week = '/calendar/week/2026-11-25';
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Connect by code' });
const textbox = (page: Page, name: string) => dialog(page).getByRole('textbox', { name });
const goOn = (page: Page) => dialog(page).getByRole('button', { name: 'Go on' }).click();

test('Firefox joins a team that Chromium began, by texts alone and without a server, and each sees what the other plans [F11] [T8]', async ({
	page: anna,
	baseURL,
}) => {
	test.slow();
	const firefox = await launchFirefox();
	const context = await firefox.newContext({
		baseURL: baseURL!,
		locale: 'en-GB',
		timezoneId: 'Europe/Rome',
		viewport: { width: 1280, height: 800 },
	});
	const faults = await watchFaults(context);
	const bruno = await context.newPage();
	await bruno.clock.setFixedTime(now);
	// Nobody introduces: the server is a host of mere files.
	for (const page of [anna, bruno]) await page.route('**/signal', (route) => route.fulfill({ status: 200 }));
	await openEmpty(anna);
	await planByDragging(anna, 'Visit to Rossi', 3, 10, 11);
	await untilStored(anna, 'activity', 'Visit to Rossi');
	await startTeam(anna, 'Everything');
	await bruno.goto(await invite(anna));
	await bruno.getByLabel('Your name').fill('Bruno Neri');
	await bruno.getByRole('radiogroup', { name: 'My calendar' }).getByRole('radio', { name: 'Everything' }).check();
	await bruno.getByRole('button', { name: 'Join', exact: true }).click();
	await bruno.getByRole('button', { name: 'No server introduces you? Connect by code' }).click();
	await dialog(bruno).getByRole('button', { name: 'Show a code' }).click();
	const code = await textbox(bruno, 'Let the other device read this code').inputValue();
	await anna.locator('.row-of-settings', { hasText: 'Connect by code' }).getByRole('button', { name: 'Connect' }).click();
	await dialog(anna).getByRole('button', { name: 'Read a code' }).click();
	await textbox(anna, 'Code of the other device').fill(code);
	await goOn(anna);
	const answer = await textbox(anna, 'Let the other device read this answer').inputValue();
	await textbox(bruno, 'Read the code that it answers with').fill(answer);
	await goOn(bruno);
	await expect(dialog(anna).getByText('Connected', { exact: true })).toBeVisible();
	await anna.keyboard.press('Escape');
	await expect(bruno.getByRole('heading', { name: 'Studio Verdi' })).toBeVisible({ timeout: 30_000 });
	await bruno.getByRole('link', { name: 'Calendar', exact: true }).click();
	await expect(block(bruno, 'Visit to Rossi')).toBeVisible({ timeout: 30_000 });
	await anna.getByRole('link', { name: 'Calendar', exact: true }).click();
	await expect(anna).toHaveURL(new RegExp(week));
	await planByDragging(bruno, 'Planned in Firefox', 4, 10, 11);
	await planByDragging(anna, 'Planned in Chromium', 4, 14, 15);
	await expect(block(bruno, 'Planned in Chromium')).toBeVisible();
	await expect(block(anna, 'Planned in Firefox')).toBeVisible();
	// Firefox remarks on each of several ways at once that led nowhere.
	expect(faults.filter((fault) => !fault.includes('ICE failed'))).toEqual([]);
	await firefox.close();
});
