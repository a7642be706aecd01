import { expect } from '@playwright/test';
import { block, openEmpty, planByDragging, test, untilStored } from './daybook.ts';
import { invite, join, startTeam, twoPeople } from './teamActs.ts';

test('who may only look is told so, sees all, and is offered nothing that would be refused; an invitation put aside is forgotten [S3-57]', async ({
	browser,
}) => {
	const { anna, bruno } = await twoPeople(browser);
	await openEmpty(anna);
	await planByDragging(anna, 'Visit to Rossi', 3, 10, 11);
	await untilStored(anna, 'activity', 'Visit to Rossi');
	await startTeam(anna, 'Everything');
	const link = await invite(anna, 'Viewer');
	await bruno.goto(link);
	await expect(bruno.getByText('Of yours the team sees your name alone.')).toBeVisible();
	await untilStored(bruno, 'drafts', link.slice(-20));
	await bruno.getByRole('button', { name: 'Cancel' }).click();
	await expect(bruno.getByRole('textbox', { name: 'Invitation or recovery code' })).toHaveValue('');
	await bruno.reload();
	await expect(bruno.getByRole('textbox', { name: 'Invitation or recovery code' })).toHaveValue('');
	await join(bruno, link);
	await bruno.goto('/contacts');
	await expect(bruno.getByRole('link', { name: 'Companies' })).toBeVisible();
	await bruno.getByRole('button', { name: 'New', exact: true }).click();
	await expect(bruno.getByRole('menuitem')).toHaveText([/New activity/, /Find a time/]);
	await bruno.keyboard.press('Escape');
	await expect(bruno.getByRole('button', { name: 'New contact' })).toHaveCount(0);
	await bruno.goto('/calendar/week/2026-11-25');
	await block(bruno, 'Visit to Rossi').click();
	const box = bruno.getByRole('dialog', { name: 'Visit to Rossi' });
	await expect(box.getByRole('button')).toHaveText(['', '']);
	await box.getByRole('button', { name: 'Open' }).click();
	const card = bruno.getByRole('dialog', { name: 'Activity' });
	await expect(card.getByText(/You can look at this team, but not change anything/)).toBeFocused();
	await expect(card.getByRole('textbox', { name: 'Subject' })).toBeDisabled();
	await expect(card.getByRole('button', { name: /^(Save|Delete|Duplicate)$/ })).toHaveCount(0);
	await bruno.keyboard.press('Escape');
	await expect(card).toHaveCount(0);
	// A key that would change it is refused in words that lie above the box.
	await block(bruno, 'Visit to Rossi').click();
	await bruno.keyboard.press('Delete');
	await expect(bruno.getByRole('alert').filter({ hasText: /but not change anything/ })).toBeVisible();
	await expect(block(bruno, 'Visit to Rossi')).toBeVisible();
	// Who is trusted with more works at once.
	await anna.getByText('Bruno Neri', { exact: true }).click();
	await anna.getByRole('combobox', { name: 'Role' }).first().selectOption('Member');
	await bruno.keyboard.press('Escape');
	await expect(async () => {
		await block(bruno, 'Visit to Rossi').dblclick();
		await expect(card.getByRole('textbox', { name: 'Subject' })).toBeEnabled({ timeout: 2000 });
	}).toPass();
	// Whoever shows his only calendar and is made a reader again has another to plan in.
	await bruno.keyboard.press('Escape');
	await bruno.getByRole('button', { name: 'Edit My calendar' }).click();
	await bruno.getByLabel('Colleagues see').selectOption('Everything');
	await bruno.getByRole('button', { name: 'Save', exact: true }).click();
	await untilStored(anna, 'calendar', '"order":0');
	await anna.getByRole('combobox', { name: 'Role' }).first().selectOption('Viewer');
	await expect(bruno.getByRole('checkbox', { name: 'My own calendar' })).toBeVisible();
	await planByDragging(bruno, 'For myself', 4, 9, 10);
	for (const context of [anna.context(), bruno.context()]) await context.close();
});
