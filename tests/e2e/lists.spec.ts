import { expect } from '@playwright/test';
import { block, openEmpty, pointAt, test, untilStored } from './daybook.ts';

test.skip(({ isMobile }) => isMobile === true, 'the same screen on a phone is judged by axe and by eye');
test.slow();

test('lists are the team’s own: added, renamed, coloured, ordered, retired, merged, and taken back [S3-09] [S4-06] [S4-12] [S4-13] [S5-20]', async ({
	page,
}) => {
	await openEmpty(page);
	await page.goto('/settings/lists');
	const rows = page.locator('main .rows li');
	const names = page.locator('main .rows li .name > span:first-child');
	/** Takes the last step back and does it again; what is true without it is shown between the two. */
	const andBack = async (without: () => Promise<void>) => {
		await page.keyboard.press('Control+z');
		await without();
		await page.keyboard.press('Control+Shift+z');
	};
	await page.getByRole('link', { name: /^Categories/ }).click();
	await expect(names).toHaveCount(10);

	// A category of one's own, with what usually goes with it.
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	const editor = page.getByRole('dialog', { name: 'Add', exact: true });
	await editor.getByLabel('Name').fill('Site survey');
	await editor.getByText('In other languages').click();
	await editor.getByLabel('Polski').fill('Wizja lokalna');
	await editor.getByLabel('Form', { exact: true }).selectOption('Event');
	await editor.getByLabel('Usual minutes').fill('45');
	await editor.getByRole('button', { name: '15 mins before' }).click();
	await editor.getByLabel('Usual next step').selectOption('Offer sent');
	await editor.getByLabel('After days').fill('3');
	await editor.getByRole('radio', { name: 'Red' }).click();
	await editor.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(rows.last()).toContainText('Site survey Event · then Offer sent, after 3 days');
	await expect(rows.last()).toHaveAttribute('data-hue', 'red');

	// Ordered by keys and by hand.
	await page.getByRole('button', { name: 'Move Site survey' }).focus();
	await page.keyboard.press('ArrowUp');
	await expect(names.nth(9)).toHaveText('Site survey');
	const [grip, first] = [await page.getByRole('button', { name: 'Move Site survey' }).boundingBox(), await rows.first().boundingBox()];
	await page.mouse.move(grip!.x + 8, grip!.y + 8);
	await page.mouse.down();
	await page.mouse.move(grip!.x + 8, first!.y + 10, { steps: 5 });
	await page.mouse.up();
	await expect(names.first()).toHaveText('Site survey');
	await andBack(() => expect(names.nth(9)).toHaveText('Site survey'));
	await expect(names.first()).toHaveText('Site survey');

	// It is used, renamed, retired: what carries it keeps it, and it is offered no more.
	await page.goto('/calendar/week/2026-11-25');
	await page.getByRole('button', { name: 'New activity' }).first().click();
	const card = page.getByRole('dialog', { name: 'Activity' });
	await card.getByLabel('Category').selectOption('Site survey');
	await card.getByLabel('Subject').fill('Roof');
	await card.getByRole('button', { name: 'Plan', exact: true }).click();
	await expect(card).toHaveCount(0);
	await page.goto('/settings/lists');
	await page.getByRole('link', { name: /^Categories/ }).click();
	await names.first().click();
	await page.getByLabel('Name').fill('Survey');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(names.first()).toHaveText('Survey');
	await andBack(() => expect(names.first()).toHaveText('Site survey'));
	await expect(names.first()).toHaveText('Survey');
	await names.first().click();
	await page.getByRole('button', { name: 'Retire' }).click();
	const retired = page.getByRole('heading', { name: 'No longer offered' });
	await expect(retired).toBeVisible();
	await andBack(() => expect(retired).toHaveCount(0));
	await expect(retired).toBeVisible();
	await untilStored(page, 'term', '"active":false');
	await page.goto('/calendar/week/2026-11-25');
	const subject = page.getByRole('textbox', { name: 'Subject' });
	await block(page, 'Roof').dblclick();
	await expect(card.getByLabel('Category').locator('option:checked')).toHaveText('Survey');
	await card.getByLabel('Description', { exact: true }).fill('Bring the long ladder');
	await card.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(card).toHaveCount(0);
	await block(page, 'Roof').dblclick();
	await expect(card.getByLabel('Category').locator('option:checked')).toHaveText('Survey');
	await expect(card.getByLabel('Description', { exact: true })).toHaveValue('Bring the long ladder');
	await page.keyboard.press('Escape');
	await expect(card).toHaveCount(0);
	await page.getByRole('button', { name: 'New activity' }).first().click();
	await expect(card.getByLabel('Category').locator('option')).not.toContainText(['Survey']);
	await card.getByRole('button', { name: 'Close' }).click();
	const place = await pointAt(page, 4, 10);
	await page.mouse.click(place.x, place.y);
	await expect(subject).toBeFocused();
	await expect(page.getByRole('radiogroup', { name: 'Category' }).getByRole('radio')).toHaveCount(6);
	await expect(page.getByRole('radiogroup', { name: 'Category' })).not.toContainText('Survey');
	await page.keyboard.press('Escape');
	await page.goto('/settings/lists');
	await page.getByRole('link', { name: /^Categories/ }).click();
	await names.last().click();
	await page.getByRole('button', { name: 'Use again' }).click();
	await expect(page.getByRole('heading', { name: 'No longer offered' })).toHaveCount(0);

	// Merged into another: one step, one undo.
	await names.last().click();
	await page.getByRole('button', { name: 'Merge…' }).click();
	await page.getByLabel('Merge into').fill('visit');
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'Merge', exact: true }).click();
	await expect(names).toHaveCount(10);
	await page.keyboard.press('Control+z');
	await expect(names).toHaveCount(11);

	// Groups of tags, as many as one likes; and lists that nobody can change.
	await page.getByRole('link', { name: 'All lists' }).click();
	await page.getByRole('button', { name: 'New group of tags' }).click();
	await page.getByLabel('Name').fill('Trade');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await page.getByRole('link', { name: /^Trade/ }).click();
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await page.getByLabel('Name').fill('Bakery');
	await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
	await expect(names).toHaveText(['Bakery']);
	await page.getByRole('link', { name: 'All lists' }).click();
	await page.getByRole('link', { name: /^Italian provinces/ }).click();
	await page.getByLabel('Find in the list').fill('floren');
	await expect(page.locator('main li')).toHaveText([/Florence\s*FI/]);
	await expect(page.getByRole('button', { name: 'Add', exact: true })).toHaveCount(0);
});
