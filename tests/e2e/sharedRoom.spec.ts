import { expect } from '@playwright/test';
import { bookRoom, planTomorrow } from './cardActs.ts';
import { block, openEmpty, test } from './daybook.ts';
import { invite, join, startTeam, twoPeople } from './teamActs.ts';

test('a room that a colleague has booked is refused, with his meeting and free times named, and not offered to who looks for a time [F3] [S1-44] [S3-31] [I-8]', async ({
	browser,
}) => {
	test.slow();
	const { anna, bruno } = await twoPeople(browser);
	await openEmpty(anna);
	await startTeam(anna, 'Everything');
	await join(bruno, await invite(anna));
	await anna.goto('/settings/lists');
	await anna.getByRole('link', { name: 'Resources' }).click();
	await anna.getByRole('button', { name: 'Add', exact: true }).click();
	await anna.getByLabel('Name').fill('Blue room');
	await anna.getByRole('button', { name: 'Add', exact: true }).last().click();
	await anna.goto('/calendar/week/2026-11-25');
	await planTomorrow(anna, 'Offer for Rossi', '10:00', () => bookRoom(anna, 'Blue room'));
	await expect(block(anna, 'Offer for Rossi')).toBeVisible();
	await bruno.goto('/calendar/week/2026-11-25');
	await expect(block(bruno, 'Offer for Rossi')).toBeVisible();
	await planTomorrow(bruno, 'Training', '10:30', () => bookRoom(bruno, 'Blue room'));
	const question = bruno.getByRole('dialog', { name: /Already taken for Blue room: .*Offer for Rossi/ });
	await expect(question.getByRole('button').filter({ hasText: '–' })).toHaveCount(3);
	// One press takes a time that is free.
	await question.getByRole('button').filter({ hasText: '–' }).first().click();
	await expect(question).toHaveCount(0);
	// Looked for beforehand, its time is not offered.
	await bruno.getByRole('button', { name: 'New', exact: true }).click();
	await bruno.getByRole('menuitem', { name: 'Find a time' }).click();
	await bruno.getByLabel('First day').fill('2026-11-26');
	await bruno.getByLabel('Room, vehicle or equipment').selectOption('Blue room');
	const times = bruno.getByRole('list', { name: 'First free times' }).getByRole('listitem');
	const around = /Thu 26 Nov, (8|9|11|12|13|14):.*Blue room/;
	await expect(times).toHaveText([around, around, around, around, around]);
	for (const context of [anna.context(), bruno.context()]) await context.close();
});
