import { expect } from '@playwright/test';
import { block, openEmpty, planByDragging, test, untilStored } from './daybook.ts';
import { startTeam, twoPeople } from './teamActs.ts';

test('who works alone has all of it on a second device too, and removes one that was lost', async ({ browser }) => {
	const { anna: desk, bruno: phone } = await twoPeople(browser);
	await openEmpty(desk);
	await planByDragging(desk, 'Visit to Rossi', 3, 10, 11);
	await untilStored(desk, 'activity', 'Visit to Rossi');
	await desk.goto('/team');
	await desk.getByRole('button', { name: 'Add a device' }).click();
	const link = desk.getByRole('textbox', { name: 'Invitation link' });
	await phone.goto(await link.inputValue());
	await phone.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(phone).toHaveURL(/\/today$/, { timeout: 60_000 });
	await phone.goto('/calendar/week/2026-11-25');
	await expect(block(phone, 'Visit to Rossi')).toBeVisible();
	// What was used is nobody's to hand over any more.
	await expect(link).toHaveCount(0);
	await desk.getByRole('button', { name: /^Remove Chrome on/ }).click();
	const question = desk.getByRole('dialog');
	await expect(question.getByText(/For a device that was lost or is no longer used/)).toBeVisible();
	await question.getByRole('button', { name: 'Remove', exact: true }).click();
	await expect(desk.getByRole('button', { name: /^Remove Chrome on/ })).toHaveCount(0);
	await desk.goto('/calendar/week/2026-11-25');
	await planByDragging(desk, 'Not for the thief', 4, 9, 10);
	await untilStored(desk, 'activity', 'Not for the thief');
	await expect(block(desk, 'Visit to Rossi')).toBeVisible();
	await phone.goto('/calendar/week/2026-11-25');
	await expect(block(phone, 'Visit to Rossi')).toBeVisible();
	await expect(block(phone, 'Not for the thief')).toHaveCount(0);
	for (const context of [desk.context(), phone.context()]) await context.close();
});

test('whoever becomes an owner by the printed code is told of where the owner is, who can remove him', async ({ browser }) => {
	const { anna, bruno: finder } = await twoPeople(browser);
	await openEmpty(anna);
	const code = await startTeam(anna, 'Everything');
	await anna.goto('/calendar/week/2026-11-25');
	await finder.goto('/team/join');
	await finder.getByRole('textbox', { name: 'Invitation or recovery code' }).fill(code);
	await finder.getByRole('button', { name: 'Go on' }).click();
	// It becomes a device of hers: nobody is asked for a name, nor for what goes along.
	await expect(finder.getByText(/as a device of whoever began it/)).toBeVisible();
	await expect(finder.getByLabel('Your name')).toHaveCount(0);
	await finder.getByRole('button', { name: 'Bring the team back' }).click();
	await expect(finder).toHaveURL(/\/today$/, { timeout: 60_000 });
	await expect(finder.getByText(/You are in “Studio Verdi” now. This device is yours/).first()).toBeVisible();
	await expect(finder.getByRole('button', { name: 'Start empty' })).toHaveCount(0);
	const notice = anna.getByRole('alert').filter({ hasText: /is a device of yours from now on/ });
	await expect(notice).toBeVisible();
	await anna.reload();
	await expect(notice).toBeVisible();
	await notice.getByRole('button', { name: 'It is mine' }).click();
	await expect(notice).toHaveCount(0);
	// Nobody is told on the new device of the one that was there before.
	await expect(finder.getByRole('alert')).toHaveCount(0);
	for (const context of [anna.context(), finder.context()]) await context.close();
});

test('whoever becomes an owner by the printed code where he works already is told of as such [S1-43]', async ({ browser }) => {
	const { anna, bruno: finder } = await twoPeople(browser);
	await openEmpty(anna);
	const code = await startTeam(anna, 'Everything');
	await anna.goto('/calendar/week/2026-11-25');
	await openEmpty(finder);
	await planByDragging(finder, 'Work of the finder', 3, 10, 11);
	await untilStored(finder, 'activity', 'Work of the finder');
	await finder.goto('/team/join');
	await finder.getByRole('textbox', { name: 'Invitation or recovery code' }).fill(code);
	await finder.getByRole('button', { name: 'Go on' }).click();
	await finder.getByLabel('Your name').fill('Somebody');
	await finder.getByRole('button', { name: 'Bring the team back' }).click();
	const notice = anna.getByRole('alert').filter({ hasText: /“Somebody” is an owner of the team from now on/ });
	await expect(notice).toBeVisible({ timeout: 60_000 });
	// He would take her rights first: she is told all the same.
	await finder.locator('#canvas').getByText('Anna Verdi', { exact: true }).click();
	await finder.getByRole('combobox', { name: 'Role' }).first().selectOption('Member');
	const lowered = anna.getByRole('alert').filter({ hasText: /“Somebody” is an owner .* and you are none any more/ });
	await expect(lowered).toBeVisible();
	await anna.reload();
	await lowered.getByRole('button', { name: 'All right' }).click();
	await expect(lowered).toHaveCount(0);
	await expect(notice).toHaveCount(0);
	// He himself knows that there was an owner before him.
	await expect(finder.getByRole('alert').filter({ hasText: 'owner' })).toHaveCount(0);
	for (const context of [anna.context(), finder.context()]) await context.close();
});
