import { expect } from '@playwright/test';
import { block, openEmpty, planByDragging, test, untilStored } from './daybook.ts';
import { twoPeople } from './teamActs.ts';

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
	await expect(phone).toHaveURL(/\/today$/);
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
