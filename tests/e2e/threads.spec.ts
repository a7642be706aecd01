import { expect, type Page } from '@playwright/test';
import { block, openEmpty, test, untilStored } from './daybook.ts';

test.skip(({ isMobile }) => isMobile === true, 'a phone shows the same');
test.slow();

const cardOf = (page: Page) => page.getByRole('dialog', { name: 'Activity' });
const questionOf = (page: Page) => page.getByRole('dialog', { name: 'What comes next with Rossi Ltd?' });
const waitingOf = (page: Page) => page.locator('main section', { hasText: 'Threads without a next step' });

/** Picks or makes what is called so. */
async function pick(page: Page, field: string, name: string): Promise<void> {
	const card = cardOf(page);
	await card.locator(`#${field}`).fill(name);
	await expect(card.locator(`#${field}-list`).getByRole('option').first()).toBeVisible();
	await page.keyboard.press('Enter');
}

/** Plans something of a category today, with Rossi and in this thread. */
async function plan(page: Page, category: string, subject: string, thread: string): Promise<void> {
	await page.getByRole('button', { name: 'New activity' }).first().click();
	const card = cardOf(page);
	await card.getByLabel('Category').selectOption({ label: category });
	await card.getByLabel('Subject').fill(subject);
	await pick(page, 'card-company', 'Rossi Ltd');
	await expect(card.getByRole('button', { name: 'Remove Rossi Ltd' })).toBeVisible();
	await pick(page, 'card-thread', thread);
	await expect(card.getByRole('button', { name: `Take out of the thread ${thread}` })).toBeVisible();
	await page.keyboard.press('Control+Enter');
	await expect(card).toHaveCount(0);
	await untilStored(page, 'activity', subject);
}

const complete = (page: Page, subject: string) => page.getByRole('checkbox', { name: `Done: ${subject}` }).click();

test('a thread goes on with one question, Enter takes what the category says, it ends with a reason, and undo takes back both at once [S5-04] [S5-08] [S5-09] [S5-12] [S4-24] [S3-51]', async ({
	page,
}) => {
	await openEmpty(page, '/today');
	await plan(page, 'Offer sent', 'Send the offer', 'Heat pump');

	// Done: what comes next is asked, prefilled; Enter accepts.
	await complete(page, 'Send the offer');
	const question = questionOf(page);
	await expect(question.getByLabel('Category')).toHaveValue(/./);
	await expect(question.getByLabel('Category').locator('option:checked')).toHaveText('Call');
	await expect(question.getByText('Friday, 27 November 2026')).toBeVisible();
	await expect(question.getByLabel('Day', { exact: true })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(question).toHaveCount(0);
	await expect(page.getByText('Next: Call, Fri 27 Nov').first()).toBeVisible();
	await untilStored(page, 'activity', 'followsId');

	// The strip tells what happened and what is next, in the card and at an address of its own.
	await page.goto('/calendar/week/2026-11-25');
	await block(page, 'Heat pump').first().dblclick();
	const card = cardOf(page);
	const steps = card.getByRole('list', { name: 'Steps' }).getByRole('listitem');
	await expect(steps).toHaveText([/today.*Offer sent.*Send the offer/, /Fri 27 Nov.*Call.*Heat pump/]);
	await expect(steps.last().getByRole('button')).toHaveAttribute('aria-current', 'step');
	await card.getByRole('link', { name: 'Heat pump' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Heat pump' })).toBeVisible();
	await expect(page.locator('main').getByRole('list', { name: 'Steps' }).getByRole('listitem')).toHaveCount(2);
	await expect(page.getByText('Rossi Ltd · Open')).toBeVisible();

	// Undo takes back the call and the completing in one step.
	await page.goto('/today');
	await expect(page.getByRole('checkbox', { name: 'Done: Send the offer' })).toBeChecked();
	await page.keyboard.press('Control+z');
	await expect(page.getByRole('checkbox', { name: 'Done: Send the offer' })).not.toBeChecked();
	await page.goto('/calendar/week/2026-11-25');
	await expect(block(page, 'Send the offer')).toBeVisible();
	await expect(block(page, 'Heat pump')).toHaveCount(0);

	// Stepping back leaves all as it was; then the thread is closed with a reason.
	await page.goto('/today');
	await complete(page, 'Send the offer');
	await expect(question).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(question).toHaveCount(0);
	await expect(page.getByRole('checkbox', { name: 'Done: Send the offer' })).not.toBeChecked();
	await complete(page, 'Send the offer');
	await question.getByRole('radio', { name: 'Close the thread' }).click();
	await question.getByRole('button', { name: 'Agreed' }).click();
	await question.getByRole('button', { name: 'Close', exact: true }).click();
	await expect(question).toHaveCount(0);
	await expect(page.getByRole('checkbox', { name: 'Done: Send the offer' })).toBeChecked();
	await page.getByRole('link', { name: 'Threads' }).click();
	await page.locator('summary', { hasText: 'Closed threads' }).click();
	await page.getByRole('link', { name: /Heat pump Rossi Ltd · Agreed/ }).click();
	await expect(page.getByText(/Rossi Ltd · Closed today by Me: Agreed/)).toBeVisible();
	await page.getByRole('button', { name: 'Reopen' }).click();
	await expect(page.getByRole('button', { name: 'No next step' })).toBeVisible();
});

test('a thread without a next step cannot be overlooked, a company has any number, and categories say what comes next [S5-05] [S5-10] [S4-25] [F8]', async ({
	page,
}) => {
	await openEmpty(page);
	await page.goto('/settings/lists');
	await page.getByRole('link', { name: 'Categories' }).click();
	await page.getByRole('button', { name: /^Task/ }).click();
	const editor = page.getByRole('dialog', { name: 'Edit Task' });
	await editor.getByLabel('Usual next step').selectOption('Sales visit');
	await editor.getByLabel('After days').fill('275');
	await editor.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByRole('button', { name: /^Task.*then Sales visit, after 275 days/ })).toBeVisible();

	await page.goto('/today');
	await plan(page, 'Task', 'Sign the contract', 'Maintenance');
	await plan(page, 'Task', 'Measure the roof', 'Roof');
	const threads = page.getByRole('navigation').getByRole('link', { name: /^Threads/ });
	await expect(threads).toHaveText('Threads');
	await complete(page, 'Measure the roof');
	const question = questionOf(page);
	// Nine months and two days on, moved from no working day.
	await expect(question.getByText('Friday, 27 August 2027')).toBeVisible();
	await expect(question.getByLabel('Category').locator('option:checked')).toHaveText('Sales visit');
	await question.getByRole('button', { name: 'Decide later' }).click();
	await expect(question).toHaveCount(0);
	await expect(waitingOf(page).getByRole('listitem')).toHaveText([/Roof/]);
	await expect(threads).toHaveText(/Threads.*1$/);

	// The trash takes the next step of the other one away: it waits too.
	await page.getByRole('button', { name: /Sign the contract/ }).click();
	await cardOf(page).getByRole('button', { name: 'Delete' }).click();
	await expect(waitingOf(page).getByRole('listitem')).toHaveText([/Maintenance/, /Roof/]);
	await page.keyboard.press('Control+z');
	await expect(waitingOf(page).getByRole('listitem')).toHaveCount(1);

	// Planned from there, at a time that is taken: said, and free times are offered.
	await waitingOf(page).getByRole('button', { name: 'Plan next step: Roof' }).click();
	await question.getByLabel('Category').selectOption('Meeting');
	await question.getByLabel('Day', { exact: true }).fill('friday');
	await question.getByLabel('Time').fill('10:00');
	await question.getByRole('button', { name: 'Plan', exact: true }).click();
	await expect(waitingOf(page)).toHaveCount(0);
	await expect(threads).toHaveText('Threads');
	await threads.click();
	const meetingRow = page.getByRole('link', { name: /Roof Rossi Ltd · Next: Meeting, Fri 27 Nov, 10:00/ });
	await expect(meetingRow).toBeVisible();
	await meetingRow.click();
	await page.getByRole('button', { name: 'Plan next step' }).click();
	await question.getByLabel('Category').selectOption('Sales visit');
	await question.getByLabel('Day', { exact: true }).fill('friday');
	await question.getByLabel('Time').fill('10:30');
	await question.getByRole('button', { name: 'Plan', exact: true }).click();
	await expect(question.getByText(/Already taken for you: Roof/)).toBeVisible();
	await question.getByRole('button').filter({ hasText: '–' }).first().click();
	await expect(question.getByLabel('Time')).not.toHaveValue('10:30');
	await question.getByRole('button', { name: 'Plan', exact: true }).click();
	await expect(question).toHaveCount(0);
	await expect(page.getByRole('list', { name: 'Steps' }).getByRole('listitem')).toHaveCount(3);

	// Closing calls off what is planned.
	await page.getByRole('button', { name: 'Close the thread' }).click();
	await question.getByLabel('Why does it end?').fill('Postponed');
	await expect(question.getByText('2 planned steps will be called off.')).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page.getByText(/Closed today by Me: Postponed/)).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: 'Not held' })).toHaveCount(2);
});
