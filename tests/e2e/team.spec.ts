import { expect, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { block, drag, now, openEmpty, planByDragging, pointAt, test, untilStored } from './daybook.ts';
import { invite, join, startTeam, twoPeople } from './teamActs.ts';

test('a team is started, joined by a link and seen by both, and a calendar is shown no longer [S1-43] [S1-44] [S1-45] [S1-46] [S2-11] [S2-15] [S3-25] [S3-57] [S4-31] [S5-06] [S5-07] [F2]', async ({
	browser,
}) => {
	test.slow();
	const { anna, bruno } = await twoPeople(browser);
	await openEmpty(anna);
	await planByDragging(anna, 'Visit to Rossi', 3, 10, 11);
	await untilStored(anna, 'activity', 'Visit to Rossi');
	await startTeam(anna, 'Everything');
	await expect(anna.getByRole('button', { name: 'Saved on this device' })).toBeVisible();
	const link = await invite(anna);
	// A letter was lost, then the whole.
	await bruno.goto(link.slice(0, -3));
	await expect(bruno.getByRole('alert')).toHaveText(
		'This is not an invitation, or not all of one. Copy the link again, to its end, or choose the file of the invitation.',
	);
	// Who goes on typing is not told of it any more, and what was typed is there after a reload.
	const pasted = bruno.getByRole('textbox', { name: 'Invitation or recovery code' });
	await pasted.fill(link);
	await expect(bruno.getByRole('alert')).toHaveCount(0);
	await untilStored(bruno, 'drafts', link.slice(-20));
	await bruno.reload();
	await expect(bruno.getByRole('heading', { name: 'Anna Verdi invites you to “Studio Verdi”' })).toBeVisible();
	await join(bruno, link);
	await expect(anna.getByRole('button', { name: 'Saved on this device. 1 of 1 colleague up to date.' })).toBeVisible();
	await expect(anna.getByText('Bruno Neri').first()).toBeVisible();
	// Colleagues' calendars lie over one's own, and side by side.
	await bruno.goto('/calendar/week/2026-11-25');
	await expect(block(bruno, 'Visit to Rossi')).toBeVisible();
	await bruno.getByRole('link', { name: 'Agenda', exact: true }).click();
	await expect(bruno.locator('main [data-key]', { hasText: 'Visit to Rossi' }).locator('.place')).toHaveText('Anna Verdi');
	await bruno.getByRole('link', { name: 'Week', exact: true }).click();
	await expect(block(bruno, 'Visit to Rossi')).toBeVisible();
	// What she makes public is there although he hides her calendar.
	const hers = bruno.getByRole('checkbox', { name: 'Anna Verdi' });
	await hers.uncheck();
	await expect(block(bruno, 'Visit to Rossi')).toHaveCount(0);
	await anna.goto('/calendar/week/2026-11-25');
	await block(anna, 'Visit to Rossi').dblclick();
	const card = anna.getByRole('dialog', { name: 'Activity' });
	await card.locator('summary', { hasText: /^Who$/ }).click();
	await card.getByLabel('Public: show it').check();
	await anna.keyboard.press('Control+Enter');
	await expect(card).toHaveCount(0);
	await expect(block(bruno, 'Visit to Rossi')).toBeVisible();
	await hers.check();
	// Whoever leads her, or takes over from her, lists what she does.
	await bruno.goto('/activities');
	await bruno.locator('#activities-only').fill('Anna Verdi');
	await expect(bruno.locator('#activities-only-list').getByRole('option')).toHaveText([/Anna Verdi\s*Done by/]);
	await bruno.keyboard.press('Enter');
	await expect(bruno.locator('main section li')).toHaveText([/10:00–11:00\s*Visit to Rossi\s*Meeting · Anna Verdi/]);
	await bruno.getByRole('link', { name: 'Calendar', exact: true }).click();
	await bruno.getByRole('link', { name: 'Team', exact: true }).click();
	await expect(bruno.locator('.column-head')).toHaveText(['Bruno Neri', 'Anna Verdi']);
	await bruno.goto('/calendar/team/2026-11-26');
	await expect(block(bruno, 'Visit to Rossi')).toBeVisible();
	// Each column shades when nobody works there: before the hours and after.
	await expect(bruno.locator('.ec-body .off-hours')).toHaveCount(4);
	// What he plans for her stands out on her day plan.
	await bruno.goto('/calendar/team/2026-11-25');
	await expect(bruno.locator('.column-head')).toHaveText(['Bruno Neri', 'Anna Verdi']);
	await planByDragging(bruno, 'Call Rossi back', 1, 15, 16);
	await anna.goto('/today');
	const given = anna.locator('main section li', { hasText: 'Call Rossi back' });
	await expect(given).toContainText('15:00');
	await expect(given).toContainText('From Bruno Neri');
	// From now on they hear only that she is busy.
	await anna.goto('/calendar/week/2026-11-25');
	await anna.getByRole('button', { name: 'Edit My calendar' }).click();
	await anna.getByLabel('Colleagues see').selectOption('Busy times');
	await expect(
		anna.getByText('From now on colleagues see only from when to when you have no time. What they saw until now may remain with them.'),
	).toBeVisible();
	await anna.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(block(bruno, 'Visit to Rossi')).toHaveCount(0);
	await expect(block(bruno, 'Busy')).toBeVisible();
	// And in the other views, where what she showed was before.
	await bruno.goto('/calendar/week/2026-11-25');
	await expect(block(bruno, 'Anna Verdi: busy').first()).toBeVisible();
	for (const view of ['Month', 'Agenda']) {
		await bruno.getByRole('link', { name: view, exact: true }).click();
		await expect(bruno.locator('main .item', { hasText: 'Anna Verdi: busy' }).first()).toBeVisible();
	}
	// Whoever plans for her then is told so.
	await bruno.goto('/calendar/team/2026-11-26');
	await expect(block(bruno, 'Busy')).toBeVisible();
	await drag(bruno, await pointAt(bruno, 1, 9), await pointAt(bruno, 1, 10.6));
	await bruno.getByRole('textbox', { name: 'Subject' }).fill('Visit to Bianchi');
	await bruno.getByRole('textbox', { name: 'Subject' }).press('Enter');
	await expect(bruno.getByRole('dialog', { name: /Already taken for Anna Verdi: .*10:00–11:00/ })).toBeVisible();
	for (const context of [anna.context(), bruno.context()]) await context.close();
});

test('a device without room says so and keeps what it has; what waited comes once there is room', async ({ browser }) => {
	const { anna, bruno } = await twoPeople(browser);
	await openEmpty(anna);
	await planByDragging(anna, 'Visit to Rossi', 3, 10, 11);
	await untilStored(anna, 'activity', 'Visit to Rossi');
	await startTeam(anna, 'Everything');
	await join(bruno, await invite(anna));
	await bruno.getByRole('link', { name: 'Calendar', exact: true }).click();
	await expect(block(bruno, 'Visit to Rossi')).toBeVisible();
	await bruno.evaluate(() => {
		const { prototype } = IDBObjectStore;
		const { add, put } = Object.getOwnPropertyDescriptors(prototype);
		prototype.add = prototype.put = () => {
			throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
		};
		addEventListener('room', () => Object.defineProperties(prototype, { add, put }));
	});
	await anna.goto('/calendar/week/2026-11-25');
	await planByDragging(anna, 'Call Neri', 4, 9, 10);
	const full = 'There is no room left on this device: what colleagues send waits with them until there is. Nothing is lost.';
	await bruno.getByRole('button', { name: full }).click();
	await expect(bruno.getByRole('alert').filter({ hasText: full })).toBeVisible();
	await expect(bruno.getByRole('link', { name: 'Make room' })).toHaveAttribute('href', '/settings/storage');
	await bruno.evaluate(() => dispatchEvent(new Event('room')));
	await expect(bruno.getByText(full)).toHaveCount(0);
	await bruno.getByRole('link', { name: 'Calendar', exact: true }).click();
	await expect(block(bruno, 'Call Neri')).toBeVisible();
	await expect(block(bruno, 'Visit to Rossi')).toBeVisible();
	for (const context of [anna.context(), bruno.context()]) await context.close();
});

test('who has no network hands over a file; and a removed member hears nothing more [F11]', async ({ browser }) => {
	const { anna, bruno, cut } = await twoPeople(browser);
	await openEmpty(anna);
	await startTeam(anna, 'Everything');
	const link = await invite(anna);
	await join(bruno, link);
	// He calls his device what he likes, and she sees it.
	await bruno.locator('summary', { hasText: 'Bruno Neri' }).click();
	await bruno.getByRole('textbox', { name: /^Name of Chrome on/ }).fill('Bruno’s laptop');
	await bruno.keyboard.press('Enter');
	await anna.getByText('Bruno Neri', { exact: true }).click();
	await expect(anna.getByText('Bruno’s laptop', { exact: true })).toBeVisible();
	cut(true);
	await anna.goto('/calendar/week/2026-11-25');
	await planByDragging(anna, 'Told by file', 3, 10, 11);
	await untilStored(anna, 'activity', 'Told by file');
	await anna.goto('/team');
	const saving = anna.waitForEvent('download');
	await anna.getByRole('button', { name: 'Save file' }).click();
	const file = await saving;
	expect(file.suggestedFilename()).toBe('Studio Verdi 2026-11-25.daybook');
	const content = await readFile(await file.path());
	expect(content.toString('latin1')).not.toContain('Told by file');
	await bruno.goto('/team');
	const field = bruno.getByLabel('Open file');
	await field.setInputFiles({
		name: 'half.daybook',
		mimeType: 'application/octet-stream',
		buffer: content.subarray(0, content.length - 9),
	});
	await expect(bruno.getByRole('alert')).toHaveText(/“half.daybook” is cut off or was changed/);
	await field.setInputFiles({ name: 'whole.daybook', mimeType: 'application/octet-stream', buffer: content });
	await expect(bruno.locator('#team-file-read-note')).toHaveText(/pieces? of news taken in/);
	await bruno.goto('/calendar/week/2026-11-25');
	await expect(block(bruno, 'Told by file')).toBeVisible();
	cut(false);
	// Removed, with the consequence said first.
	await anna.getByText('Bruno Neri', { exact: true }).click();
	await anna.getByRole('button', { name: 'Remove Bruno Neri from the team' }).click();
	await expect(anna.getByRole('dialog').getByText(/Nothing new reaches those devices, and the key of the team changes/)).toBeVisible();
	await anna.getByRole('dialog').getByRole('button', { name: 'Remove from the team' }).click();
	await expect(anna.getByText('Bruno Neri', { exact: true })).toHaveCount(0);
	// He is told where he works, and why, as soon as he hears of it.
	await bruno.reload();
	const told = bruno.getByText('You are no longer in “Studio Verdi”');
	await expect(told).toBeVisible();
	await bruno.goto('/team');
	await expect(told).toHaveCount(1);
	for (const context of [anna.context(), bruno.context()]) await context.close();
});

test('what met badly, and what went over my words, waits for an answer; the card tells who wrote what, and which lines are new [F4] [F5] [F10] [S3-36]', async ({
	browser,
}) => {
	const { anna, bruno, cut } = await twoPeople(browser);
	await openEmpty(anna);
	await startTeam(anna, 'Everything');
	await join(bruno, await invite(anna));
	await expect(anna.getByText('Bruno Neri').first()).toBeVisible();
	await anna.goto('/calendar/week/2026-11-25');
	await planByDragging(anna, 'Review', 3, 14, 15);
	await bruno.goto('/calendar/team/2026-11-26');
	await expect(block(bruno, 'Review')).toBeVisible();
	// Nobody hears of the other any more, and both plan the same hour of Anna’s.
	cut(true);
	await planByDragging(anna, 'Visit to Rossi', 3, 10, 11);
	await bruno.clock.setFixedTime(now.getTime() + 60_000);
	await drag(bruno, await pointAt(bruno, 1, 10), await pointAt(bruno, 1, 10.8));
	await bruno.getByRole('textbox', { name: 'Subject' }).fill('Call with Bianchi');
	await bruno.getByRole('textbox', { name: 'Subject' }).press('Enter');
	await expect(block(bruno, 'Call with Bianchi')).toBeVisible();
	await block(bruno, 'Review').click();
	await bruno.getByRole('button', { name: 'Edit', exact: true }).click();
	await bruno.getByRole('textbox', { name: 'Subject' }).fill('Review with Bruno');
	await bruno.getByRole('button', { name: 'Save', exact: true }).click();
	await untilStored(bruno, 'activity', 'Review with Bruno');
	await bruno.keyboard.press('Escape');
	await expect(bruno.getByRole('dialog', { name: 'Activity' })).toHaveCount(0);
	cut(false);
	await anna.goto('/today?tab=inbox');
	await expect(anna.getByText('you: “Visit to Rossi” and “Call with Bianchi” meet')).toBeVisible();
	// The one that was booked later bears the sign.
	await expect(block(bruno, 'Call with Bianchi')).toContainText('to be settled');
	await expect(block(bruno, 'Visit to Rossi')).not.toContainText('to be settled');
	// One key answers what is on top.
	await expect(anna.getByRole('button', { name: /^Move to/ }).first()).toHaveAttribute('aria-keyshortcuts', '1');
	await anna.keyboard.press('1');
	await expect(anna.getByText('“Call with Bianchi” meet')).toHaveCount(0);
	await expect(block(bruno, 'Call with Bianchi')).not.toContainText('to be settled');
	await expect(anna.getByText('This replaced what you had written.')).toBeVisible();
	await expect(anna.getByRole('button', { name: 'Keep mine: Changed: Review with Bruno' })).toHaveAttribute('aria-keyshortcuts', '2');
	await anna.keyboard.press('2');
	await expect(block(bruno, 'Review with Bruno')).toHaveCount(0);
	await expect(block(bruno, 'Review')).toBeVisible();
	// Every field can say where its value came from.
	await block(bruno, 'Review').click();
	await bruno.getByRole('button', { name: 'Edit', exact: true }).click();
	await bruno.getByText('History', { exact: true }).click();
	await expect(bruno.getByText(/Anna Verdi, Chrome on (Linux|Windows)/)).toBeVisible();
	await bruno.getByRole('button', { name: 'Put back: Review with Bruno' }).first().click();
	await expect(block(bruno, 'Review with Bruno')).toBeVisible();
	// What he says of it is new to her until she has read it.
	const open = async (page: Page) => {
		await block(page, 'Review with Bruno').click();
		await page.getByRole('button', { name: 'Edit', exact: true }).click();
		return page.locator('summary', { hasText: 'Discussion' });
	};
	await (await open(bruno)).click();
	await bruno.getByRole('textbox', { name: 'Add a line' }).fill('They want the figures first');
	await bruno.getByRole('textbox', { name: 'Add a line' }).press('Enter');
	await untilStored(anna, 'message', 'They want the figures first');
	await anna.goto('/calendar/week/2026-11-25');
	const discussion = await open(anna);
	await expect(discussion).toHaveText('Discussion (1): 1 new');
	await discussion.click();
	await expect(anna.getByRole('listitem').filter({ hasText: 'They want the figures first' })).toContainText('New');
	await anna.keyboard.press('Escape');
	await untilStored(anna, 'readMark', '2026');
	await expect(await open(anna)).toHaveText('Discussion (1)');
	for (const context of [anna.context(), bruno.context()]) await context.close();
});

test('what two wrote into one field without knowing of each other is kept and put to both, until one chooses [F5] [F6] [F10]', async ({
	browser,
}) => {
	test.slow();
	const { anna, bruno, cut } = await twoPeople(browser);
	await openEmpty(anna);
	await startTeam(anna, 'Everything');
	await join(bruno, await invite(anna));
	await expect(anna.getByText('Bruno Neri').first()).toBeVisible();
	await anna.goto('/calendar/week/2026-11-25');
	await planByDragging(anna, 'Review', 3, 14, 15);
	await bruno.goto('/calendar/team/2026-11-26');
	await expect(block(bruno, 'Review')).toBeVisible();
	const rename = async (page: Page, from: string, to: string) => {
		await block(page, from).click();
		await page.getByRole('button', { name: 'Edit', exact: true }).click();
		await page.getByRole('textbox', { name: 'Subject' }).fill(to);
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		await untilStored(page, 'activity', to);
	};
	cut(true);
	await rename(anna, 'Review', 'Review of sales');
	await bruno.clock.setFixedTime(now.getTime() + 60_000);
	await rename(bruno, 'Review', 'Review of costs');
	await anna.goto('/today?tab=inbox');
	await expect(anna.getByText('Nobody has changed anything of yours.')).toBeVisible();
	cut(false);
	// Both values are there on both sides: who, when and on which device.
	const question = anna.getByRole('region', { name: 'Changed by several at once' });
	// Who lost sight of each other look for one another again within seconds; a busy machine has few of them to give.
	await expect(question.getByRole('listitem')).toHaveText(
		[
			/^Review of costs\s*shown now\s*Bruno Neri, Chrome on (?:Linux|Windows) · today, 9:11/,
			/^Review of sales\s*You, this device · today, 9:10/,
		],
		{
			timeout: 60_000,
		},
	);
	const card = bruno.getByRole('dialog', { name: 'Activity' });
	await block(bruno, 'Review of costs').click();
	await bruno.getByRole('button', { name: 'Edit', exact: true }).click();
	const sign = card.getByRole('region', { name: 'Changed by several at once' });
	await expect(block(bruno, 'Review of costs').first()).toContainText('to be settled');
	await expect(sign.getByRole('listitem')).toHaveText([
		/^Review of costs\s*shown now\s*You, this device/,
		/^Review of sales\s*Anna Verdi, Chrome on/,
	]);
	// Who has the card open is seen by whoever opens it, and that he writes.
	await anna.goto('/calendar/week/2026-11-25');
	await block(anna, 'Review of costs').dblclick();
	const hers = anna.getByRole('dialog', { name: 'Activity' });
	await expect(hers.getByText('Bruno Neri has this open too.')).toBeVisible();
	await expect(card.getByText('Anna Verdi has this open too.')).toBeVisible();
	await hers.getByRole('textbox', { name: 'Subject' }).pressSequentially(' ');
	await expect(card.getByText('Anna Verdi is writing here…')).toBeVisible();
	await hers.getByRole('textbox', { name: 'Subject' }).press('Backspace');
	await anna.goto('/today?tab=inbox');
	await expect(card.getByText(/^Anna Verdi (has this open|is writing)/)).toHaveCount(0);
	await expect(question.getByRole('listitem')).toHaveCount(2);
	// One key answers; and what was answered can be taken back.
	await anna.keyboard.press('2');
	await expect(question).toHaveCount(0);
	await expect(sign).toHaveCount(0);
	await expect(block(bruno, 'Review of sales')).toBeVisible();
	await anna.keyboard.press('Control+z');
	await expect(question.getByRole('listitem')).toHaveCount(2);
	await expect(sign.getByRole('listitem')).toHaveText([/^Review of costs/, /^Review of sales/]);
	await sign.getByRole('button', { name: 'Keep this one: Review of costs' }).click();
	await expect(sign).toHaveCount(0);
	await expect(question).toHaveCount(0);
	await expect(card.getByRole('textbox', { name: 'Subject' })).toHaveValue('Review of costs');
	await card.getByText('History', { exact: true }).click();
	await expect(card.getByText('Written without knowing of another value')).toHaveCount(2);
	// She is told what was decided, and whose it was, wherever she is.
	const decided = anna.getByRole('region', { name: 'What others changed' }).locator('.item', { hasText: 'Decided: Review of costs' });
	await expect(decided.getByRole('listitem')).toHaveText(
		/^Subject\s*Kept: Review of costs \(Bruno Neri\)\s*Not kept: Review of sales \(You\)$/,
	);
	const today = anna.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Today' });
	await expect(today).toHaveAccessibleName('Today While you were away: 1');
	await decided.getByRole('button', { name: /^Seen/ }).click();
	await expect(today).toHaveAccessibleName('Today');
	for (const context of [anna.context(), bruno.context()]) await context.close();
});
