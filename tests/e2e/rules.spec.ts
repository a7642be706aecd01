import { expect } from '@playwright/test';
import { bookRoom, cardOf, planTomorrow as plan } from './cardActs.ts';
import { block, openEmpty, test, untilStored } from './daybook.ts';

test.skip(({ isMobile }) => isMobile === true, 'the rules are the same on a phone');
test.slow();

test('a room is one of the firm’s, and serves one meeting at a time; a goal asks what came of it; what needs completing waits under Today [S3-31] [S3-44] [S5-19] [I-8]', async ({
	page,
}) => {
	await openEmpty(page);
	await page.goto('/settings/lists');
	await page.getByRole('link', { name: 'Resources' }).click();
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await page.getByLabel('Name').fill('Room 1');
	await page.getByRole('button', { name: 'Add', exact: true }).last().click();
	await page.getByRole('button', { name: 'Room 1' }).click();
	await page.getByLabel('Name').fill('Blue room');
	await page.getByLabel('Capacity').fill('8');
	await page.getByLabel('Place').fill('2nd floor');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Blue room Room · 8 places · 2nd floor' })).toBeVisible();
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await page.getByLabel('Name').fill('Van');
	await page.getByLabel('Kind').selectOption('Vehicle');
	await page.getByRole('button', { name: 'Add', exact: true }).last().click();
	await page.getByRole('button', { name: 'Van Vehicle' }).click();
	await page.getByRole('button', { name: 'Delete', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Van Vehicle' })).toHaveCount(0);
	await page.goto('/settings/trash');
	await page.getByRole('button', { name: 'Restore Van' }).click();
	await expect(page.getByRole('button', { name: 'Restore Van' })).toHaveCount(0);

	await page.goto('/calendar/week/2026-11-25');
	const card = cardOf(page);
	const book = () => bookRoom(page, 'Blue room');
	await plan(page, 'Offer for Rossi', '10:00', async () => {
		await book();
		await card.getByLabel('Goals', { exact: true }).fill('Win the contract');
		await expect(card.getByRole('option', { name: 'Win the contract' })).toBeVisible();
		await page.keyboard.press('Enter');
		await expect(card.getByRole('button', { name: 'Remove Win the contract' })).toBeVisible();
		await card.getByLabel('Needs completing later').check();
	});
	await expect(block(page, 'Offer for Rossi')).toBeVisible();

	// The second booking of the room at that time is refused; the room and what has it are named, free times offered.
	await plan(page, 'Training', '10:30', book);
	const question = page.getByRole('dialog', { name: /Already taken for Blue room: .*Offer for Rossi/ });
	await expect(question.getByRole('button', { name: 'Plan it anyway Will be planned without it' })).toBeVisible();
	await expect(question.getByRole('button').filter({ hasText: '–' })).toHaveCount(3);
	await question.getByRole('button', { name: 'Cancel' }).click();
	await expect(card.getByText('Already taken for Blue room')).toBeVisible();
	await untilStored(page, 'drafts', 'Training');

	// A room that is gone from the list is still taken; what lies in the trash takes nothing.
	await page.goto('/settings/lists?list=resources');
	await page.getByRole('button', { name: 'Blue room' }).click();
	await page.getByRole('button', { name: 'Delete', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Blue room' })).toHaveCount(0);
	await page.goto('/calendar/week/2026-11-25?card=new');
	await card.getByRole('button', { name: 'Plan', exact: true }).click();
	const unlisted = page.getByRole('dialog', { name: /Already taken for something that is no longer listed: Offer for Rossi/ });
	const free = unlisted.getByRole('button').filter({ hasText: '–' });
	await expect(free).toHaveCount(3);
	await free.first().click();
	await expect(block(page, 'Training')).toBeVisible();
	await expect(block(page, 'Training')).not.toContainText('10:30');
	await block(page, 'Offer for Rossi').click();
	await page.getByRole('dialog', { name: 'Offer for Rossi' }).getByRole('button', { name: 'Delete' }).click();
	await expect(block(page, 'Offer for Rossi')).toHaveCount(0);
	await block(page, 'Training').dblclick();
	await card.locator('#card-start-time').fill('10:30');
	await page.keyboard.press('Control+Enter');
	await expect(card).toHaveCount(0);
	await expect(block(page, 'Training')).toContainText('10:30');
	await page.keyboard.press('Control+z');
	await expect(block(page, 'Training')).not.toContainText('10:30');
	await page.keyboard.press('Control+z');
	await expect(block(page, 'Offer for Rossi')).toBeVisible();

	// Done, with a goal: whether it was reached is asked, and dismissing the question leaves it planned.
	await page.goto('/today?tab=complete');
	await expect(page.locator('main li', { hasText: 'Offer for Rossi' })).toHaveCount(1);
	await page.goto('/calendar/week/2026-11-25');
	await block(page, 'Offer for Rossi').click();
	const popover = page.getByRole('dialog', { name: 'Offer for Rossi' });
	await popover.getByRole('button', { name: 'Done' }).click();
	const goal = page.getByRole('dialog', { name: 'Was the goal of “Offer for Rossi” reached?' });
	await goal.getByRole('button', { name: 'Cancel' }).click();
	await expect(goal).toHaveCount(0);
	await expect(popover).toHaveCount(0);
	await block(page, 'Offer for Rossi').click();
	await popover.getByRole('button', { name: 'Done' }).click();
	await goal.getByRole('button', { name: 'No, it was not' }).click();
	await expect(goal).toHaveCount(0);
	await untilStored(page, 'activity', '"outcome":"failure"');
	await page.goto('/today?tab=complete');
	await page.locator('main li', { hasText: 'Offer for Rossi' }).getByRole('button', { name: 'Offer for Rossi' }).click();
	await expect(card.getByLabel('Status')).toHaveValue('done');
	const business = card.locator('summary', { hasText: 'Goals, product, amount' });
	if (!(await business.evaluate((one) => (one.parentElement as HTMLDetailsElement).open))) await business.click();
	await expect(card.getByRole('radio', { name: 'Failure' })).toBeChecked();
	// Completed: it waits no longer.
	await card.getByLabel('Needs completing later').uncheck();
	await page.keyboard.press('Control+Enter');
	await expect(page.getByText('Nothing is left to complete.')).toBeVisible();
});

test('a new activity takes the usual reminders of its category, or of its calendar, until somebody changes them', async ({ page }) => {
	await page.goto('/settings/reminders');
	const ofCalendar = page.getByRole('group', { name: 'My calendar' });
	await ofCalendar.getByRole('combobox').selectOption('1 hour before');
	await expect(ofCalendar.getByText('1 hour before').first()).toBeVisible();
	await openEmpty(page);
	await page.getByRole('button', { name: 'New activity' }).first().click();
	const card = cardOf(page);
	const reminders = card.locator('.reminders li');
	const choose = (label: string) => card.getByLabel('Category').selectOption({ label });
	await choose('Call');
	await expect(reminders).toHaveText(/^5 minutes before/);
	await choose('Absence');
	await expect(reminders).toHaveText(/^1 hour before/);
	await choose('Meeting');
	await expect(reminders).toHaveText(/^10 minutes before/);
	await card.getByLabel('All day').check();
	await expect(reminders).toHaveText(/^On the day, 0?9:00/i);
	await card.getByLabel('All day').uncheck();
	await expect(reminders).toHaveText(/^10 minutes before/);
	await reminders.getByRole('button').last().click();
	await expect(reminders).toHaveCount(0);
	await choose('Call');
	await expect(card.getByLabel('Category').locator('option:checked')).toHaveText('Call');
	await expect(reminders).toHaveCount(0);
});
