import { expect, type Page } from '@playwright/test';
import { block, now, openEmpty, planByDragging, test, untilStored } from './daybook.ts';

test.skip(({ isMobile }) => isMobile === true, 'the panel beside the canvas');

test.beforeEach(({ page }) => openEmpty(page));

test('a draft survives a reload [S3-46]', async ({ page }) => {
	await page.keyboard.press('c');
	const subject = page.locator('#card-subject');
	await subject.fill('Half a thought');
	await page.locator('#card-description').fill('and its reason');
	// The draft is stored shortly after the last key.
	await untilStored(page, 'drafts', 'and its reason');
	await page.reload();
	await expect(subject).toHaveValue('Half a thought');
	await expect(page.locator('#card-description')).toHaveValue('and its reason');
});

test('only category and time are asked for; a task has a due date, or none, and begins on the day it is given [S1-32] [S3-05] [S1-02] [S1-05] [S1-33] [S3-15] [S1-30]', async ({
	page,
}) => {
	await page.keyboard.press('c');
	const card = page.getByRole('dialog', { name: 'Activity' });
	await card.getByLabel('Category').selectOption({ label: 'Task' });
	await expect(card.getByLabel('Due')).toBeVisible();
	await expect(card.locator('#card-task-start')).toHaveValue('2026-11-25');
	await card.getByLabel('No date').check();
	await card.locator('#card-subject').fill('Send quote to Dr Rossi');
	await card.getByRole('button', { name: 'Plan', exact: true }).click();
	await expect(card).toHaveCount(0);
	await page.goto('/today');
	await expect(page.getByRole('heading', { name: /Some time/ })).toBeVisible();
	// No `check`, which would look for the tick afterwards: the row leaves with it.
	await page.getByRole('checkbox', { name: 'Done: Send quote to Dr Rossi' }).click();
	await expect(page.getByRole('heading', { name: /Some time/ })).toHaveCount(0);
});

test('the categories, every status of its kind and the priorities are offered [S1-16] [S1-17] [S1-18] [S1-34] [S1-36] [S1-37] [S1-38] [S1-39] [S1-40] [S1-41] [S1-19] [S1-20] [S1-21] [S1-22] [S2-32] [S3-08] [S3-56] [S5-02]', async ({
	page,
}) => {
	await page.keyboard.press('c');
	const card = page.getByRole('dialog', { name: 'Activity' });
	await expect(card.getByLabel('Category').locator('option')).toContainText([
		'Meeting',
		'Call',
		'Sales visit',
		'E-mail',
		'Offer sent',
		'Contract signed',
	]);
	await expect(card.getByLabel('Status').locator('option')).toHaveText(['Planned', 'Deferred', 'Held', 'Not held']);
	await card.getByLabel('Category').selectOption({ label: 'Task' });
	await expect(card.getByLabel('Status').locator('option')).toHaveText([
		'Not started',
		'Planned',
		'In progress',
		'Waiting for input',
		'Deferred',
		'Completed',
		'Cancelled',
	]);
	await expect(card.getByLabel('Priority').locator('option')).toHaveText(['High', 'Medium', 'Low']);
});

const cycles = [
	['Every day', 'Fri 27 Nov'],
	['Monday to Friday', 'Fri 27 Nov'],
	['Weekends', 'Sun 29 Nov'],
	['Every month, on this day', 'Sat 26 Dec'],
	['Every month, on this weekday', 'Thu 31 Dec'],
	['The first days of the month', 'Wed 2 Dec'],
	['Every year', 'Fri, 26 Nov 2027'],
] as const;

test('a series says what it does, shows its dates, and changes from one date on [S3-18] [S3-19] [S3-20] [S3-21] [S3-22]', async ({
	page,
}) => {
	await page.keyboard.press('c');
	const card = page.getByRole('dialog', { name: 'Activity' });
	await card.locator('#card-subject').fill('Training');
	await card.locator('#card-start').fill('2026-11-26');
	await card.locator('#card-start-time').fill('15:02');
	await card.locator('#card-end-time').fill('17:00');
	// Whatever it may do, from a Thursday on, the last of its month: the second date says what is meant.
	const dates = card.getByRole('list', { name: 'Next dates' }).getByRole('listitem');
	for (const [kind, second] of cycles) {
		await card.locator('#card-start').fill('2026-11-26');
		await card.getByLabel('Repeats').selectOption({ label: kind });
		await card.getByLabel('Ends').selectOption('count');
		await expect(dates.nth(1)).toContainText(second);
	}
	await card.getByLabel('Repeats').selectOption('daily');
	await card.getByLabel('Every', { exact: false }).first().fill('3');
	await card.getByLabel('Every', { exact: false }).first().blur();
	await expect(dates.nth(1)).toContainText('Sun 29 Nov');
	await card.getByLabel('Repeats').selectOption('none');
	await card.locator('#card-start').fill('2026-11-26');
	await card.getByLabel('Repeats').selectOption('weekly');
	await card.getByRole('button', { name: 'Tuesday' }).click();
	// No end is not offered: a series has one.
	await expect(card.getByLabel('Ends').locator('option')).toHaveCount(2);
	await card.getByLabel('Ends').selectOption('count');
	await card.getByLabel('Number of times').last().fill('6');
	await card.getByLabel('Number of times').last().blur();
	await expect(card.getByText(/Every week on Tuesday and Thursday, 6 times/i)).toBeVisible();
	await expect(card.getByRole('list', { name: 'Next dates' })).toContainText('Tue 1 Dec, 15:02–17:00');
	await card.getByRole('button', { name: 'Plan', exact: true }).click();
	await expect(block(page, 'Training')).toHaveCount(1);

	await page.goto('/calendar/week/2026-12-02');
	await expect(block(page, 'Training')).toHaveCount(2);
	await block(page, 'Training').last().dblclick();
	await card.locator('#card-subject').fill('Training, room 2');
	await card.getByRole('button', { name: 'Save', exact: true }).click();
	await page.getByRole('button', { name: 'This and all following' }).click();
	await expect(block(page, 'Training, room 2')).toHaveCount(1);
	await expect(block(page, 'Training')).toHaveCount(2);
	await page.goto('/calendar/week/2026-12-09');
	await expect(block(page, 'Training, room 2')).toHaveCount(2);
	await page.keyboard.press('Control+z');
	await expect(block(page, 'Training, room 2')).toHaveCount(0);
	await expect(block(page, 'Training')).toHaveCount(2);
});

test('one of a series is deleted alone [S3-18]', async ({ page }) => {
	await page.keyboard.press('c');
	const card = page.getByRole('dialog', { name: 'Activity' });
	await card.locator('#card-subject').fill('Stand-up');
	await card.getByLabel('Repeats').selectOption('daily');
	await card.getByRole('button', { name: 'Plan', exact: true }).click();
	await expect(block(page, 'Stand-up')).toHaveCount(5);
	await block(page, 'Stand-up').nth(1).click();
	await page.getByRole('dialog', { name: 'Stand-up' }).getByRole('button', { name: 'Delete' }).click();
	await page.getByRole('button', { name: 'Only this one' }).click();
	await expect(block(page, 'Stand-up')).toHaveCount(4);
});

test('an activity goes to a day told in words, and its duplicate takes over what was planned, not what came of it [S2-21] [S3-48]', async ({
	page,
}) => {
	await planByDragging(page, 'Visit to Rossi', 2, 14, 15);
	const moving = page.getByRole('dialog', { name: 'Move “Visit to Rossi”' });
	for (const [words, day] of [
		['in 3 weeks', '2026-12-16'],
		['venerdì', '2026-11-27'],
		['15/12', '2026-12-15'],
		['za 2 dni', '2026-11-27'],
	] as const) {
		await block(page, 'Visit to Rossi').click();
		await page.keyboard.press('v');
		const field = moving.getByLabel('Day', { exact: true });
		await expect(field).toBeFocused();
		await field.fill('the day after never');
		await expect(moving.getByRole('button', { name: 'Move', exact: true })).toBeDisabled();
		await field.fill(words);
		await field.press('Enter');
		await expect(moving).toHaveCount(0);
		await untilStored(page, 'activity', `"start":"${day}T14:00"`);
		await page.goto(`/calendar/week/${day}`);
	}

	await block(page, 'Visit to Rossi').dblclick();
	const card = page.getByRole('dialog', { name: 'Activity' });
	await card.locator('#card-description').fill('Bring the drawings');
	await card.getByLabel('Status').selectOption({ label: 'Held' });
	await card.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(card).toHaveCount(0);
	await block(page, 'Visit to Rossi').dblclick();
	await card.getByRole('button', { name: 'Duplicate' }).click();
	await expect(card.getByRole('button', { name: 'Duplicate' })).toHaveCount(0);
	await expect(card.locator('#card-subject')).toHaveValue('Visit to Rossi');
	await expect(card.locator('#card-description')).toHaveValue('Bring the drawings');
	await expect(card.getByLabel('Status')).toHaveValue('planned');
	await card.locator('#card-subject').fill('Visit to Bianchi');
	// Without a time it takes the whole day; half a time is none.
	await card.locator('#card-end-time').fill('');
	await card.locator('#card-start-time').focus();
	await expect(card.locator('#card-end-time')).toHaveValue('15:00');
	await card.locator('#card-start-time').fill('');
	await card.locator('#card-subject').click();
	await expect(card.getByLabel('All day')).toBeChecked();
	await card.getByRole('button', { name: 'Plan', exact: true }).click();
	await expect(page.locator('.ec-all-day .ec-event', { hasText: 'Visit to Bianchi' })).toBeVisible();
	await expect(block(page, 'Visit to Rossi')).toBeVisible();
});

test('an end before the start is refused in words, and what was typed stays', async ({ page }) => {
	await page.keyboard.press('c');
	const card = page.getByRole('dialog', { name: 'Activity' });
	await card.locator('#card-subject').fill('Backwards');
	await card.locator('#card-start').fill('2026-11-28');
	await card.locator('#card-end').fill('2026-11-27');
	await card.getByRole('button', { name: 'Plan', exact: true }).click();
	await expect(card.getByRole('alert')).toContainText('The end lies before the start');
	await expect(card.locator('#card-subject')).toHaveValue('Backwards');
	await card.locator('#card-end').fill('2026-11-28');
	await expect(card.getByText('The end lies before the start')).toHaveCount(0);
});

test('whoever saves and goes on typing at once loses no letter and stays in the field [S3-46]', async ({ page }) => {
	await page.keyboard.press('c');
	const card = page.getByRole('dialog', { name: 'Activity' });
	const description = card.getByLabel('Description', { exact: true });
	/** Both within one turn of the page: whatever storing takes, it is under way while the next word is typed. */
	const saveAndType = (words: string) =>
		description.evaluate((field: HTMLTextAreaElement, more) => {
			field.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true }));
			field.value += more;
			field.dispatchEvent(new Event('input', { bubbles: true }));
		}, words);
	await card.locator('#card-subject').fill('Call Rossi');
	await description.fill('Ask about the boiler');
	await saveAndType(' and the pump');
	await expect(page).toHaveURL(/card=[0-9a-f]{8}-/);
	await expect(description).toHaveValue('Ask about the boiler and the pump');
	await expect(description).toBeFocused();
	await untilStored(page, 'activity', 'Ask about the boiler');
	await saveAndType(' again');
	await untilStored(page, 'activity', 'Ask about the boiler and the pump');
	await expect(description).toHaveValue('Ask about the boiler and the pump again');
	// What was typed last is a draft, which a reload does not lose either.
	await untilStored(page, 'drafts', 'the pump again');
	await page.reload();
	await expect(description).toHaveValue('Ask about the boiler and the pump again');
});

test('two windows with one card lose nothing: what was changed in the other comes in, and what both changed is shown twice', async ({
	page,
	context,
}) => {
	await page.keyboard.press('c');
	const cardIn = (one: Page) => one.getByRole('dialog', { name: 'Activity' });
	const card = cardIn(page);
	await card.locator('#card-subject').fill('Call Rossi');
	await card.getByLabel('Description', { exact: true }).fill('Ask about the boiler');
	await page.keyboard.press('Control+s');
	await expect(page).toHaveURL(/card=[0-9a-f]{8}-/);
	await untilStored(page, 'activity', 'Ask about the boiler');

	// Here the subject is typed, and stays unsaved.
	await card.locator('#card-subject').fill('Call Rossi again');
	const other = await context.newPage();
	await other.clock.setFixedTime(now);
	await other.goto(page.url());
	const there = cardIn(other);
	await there.locator('#card-subject').fill('Visit Rossi');
	await there.getByLabel('Place').fill('Via Roma 1');
	await there.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(there).toHaveCount(0);
	await untilStored(page, 'activity', 'Visit Rossi');

	await expect(card.getByLabel('Place')).toHaveValue('Via Roma 1');
	await expect(card.locator('#card-subject')).toHaveValue('Call Rossi again');
	const notice = card.getByRole('alert');
	await expect(notice).toContainText('This was changed in another window while you were typing');
	await expect(notice).toContainText('Subject Visit Rossi');
	// A reload keeps both: what was typed, and that somebody else typed too.
	await untilStored(page, 'drafts', 'Call Rossi again');
	await page.reload();
	await expect(card.locator('#card-subject')).toHaveValue('Call Rossi again');
	await expect(card.getByLabel('Place')).toHaveValue('Via Roma 1');
	await card.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(card).toHaveCount(0);
	await block(page, 'Call Rossi again').dblclick();
	await expect(card.getByLabel('Place')).toHaveValue('Via Roma 1');
	await expect(card.getByLabel('Description', { exact: true })).toHaveValue('Ask about the boiler');

	// The other one is taken by one press.
	await card.locator('#card-subject').fill('Write to Rossi');
	await other.goto(page.url());
	await there.locator('#card-subject').fill('Meet Rossi');
	await there.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(there).toHaveCount(0);
	await notice.getByRole('button', { name: 'Take this: Subject, Meet Rossi' }).click();
	await expect(card.locator('#card-subject')).toHaveValue('Meet Rossi');
	await expect(notice).toHaveCount(0);
});
