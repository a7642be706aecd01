import { readFile } from 'node:fs/promises';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { test, untilStored } from './daybook.ts';
import { untilKept } from './shell.ts';

// Clocks are set by hand: the day stands still, and time passes when a test says so.
const at = (time: string) => new Date(`2026-11-25T${time.length === 5 ? `${time}:00` : time}+01:00`);

/** The notifications that are shown now, with the words of their buttons. */
const shown = (page: Page) =>
	page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		const list = await registration.getNotifications();
		const buttons = (one: Notification) => (one as Notification & { actions?: { title: string }[] }).actions ?? [];
		return list.map((one) => [one.title, ...buttons(one).map(({ title }) => title)].join(' | ')).sort();
	});

const closeNotifications = (page: Page) =>
	page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		for (const one of await registration.getNotifications()) one.close();
	});

/** Lets the page look what is due, as at every wake-up. */
const wake = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')));

const panel = (page: Page) => page.getByRole('region', { name: /^Late: |^\d+ reminders?$/ });
const bell = (page: Page) => page.getByRole('button', { name: /^Reminders, \d+ new$/ });

/** The browser that comes packed for npm refuses notifications whatever it is told. */
async function allowNotifications(context: BrowserContext, page: Page): Promise<void> {
	await context.grantPermissions(['notifications']);
	const permission = await page.evaluate(() => Notification.permission);
	test.skip(permission !== 'granted', `this browser says "${permission}" to notifications although they were allowed`);
}

/** Plans a meeting of today through the card; meetings come with a reminder ten minutes before. */
async function plan(page: Page, subject: string, time: string, more?: (card: Page) => Promise<void>): Promise<void> {
	await page.goto('/today?card=new');
	await page.getByRole('textbox', { name: 'Subject' }).fill(subject);
	await page.getByLabel('Time').first().fill(time);
	await more?.(page);
	await page.getByRole('button', { name: 'Plan', exact: true }).click();
	await expect(page.getByRole('dialog', { name: 'Activity' })).toHaveCount(0);
}

const workerOf = async (context: BrowserContext) => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));

/** Sets the clock of the service worker, which Playwright's does not reach. */
async function setWorkerClock(context: BrowserContext, time: string): Promise<void> {
	const worker = await workerOf(context);
	await worker.evaluate((now) => void (Date.now = () => now), at(time).getTime());
}

/** What the types of a page do not have: the test is checked as one, and this part runs in a service worker. */
interface WorkerScope extends EventTarget {
	registration: ServiceWorkerRegistration;
	NotificationEvent: new (name: string, init: { notification: Notification; action: string }) => Event;
}

/** Does in the service worker what a press on a notification's button does; nothing but a hand can press a real one. */
async function press(context: BrowserContext, title: string, action: string): Promise<void> {
	const worker = await workerOf(context);
	await worker.evaluate(
		async ([wanted, pressed]) => {
			const scope = globalThis as unknown as WorkerScope;
			const list = await scope.registration.getNotifications();
			const notification = list.find((one) => one.title === wanted);
			if (!notification) throw new Error(`No notification called ${wanted}`);
			scope.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification, action: pressed }));
		},
		[title, action] as const,
	);
}

test('a due reminder is one notification for all tabs, whoever leads, and its buttons work with the app closed [S1-27] [S1-28] [S5-11]', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['notifications']);
	await page.goto('/settings/reminders');
	await allowNotifications(context, page);
	// At the first start the worker is still being installed: the test waits for it.
	await page.getByRole('button', { name: 'Show a test' }).click();
	await expect(page.getByRole('main').getByText('The browser took it.')).toBeVisible({ timeout: 60_000 });
	await untilKept(page);
	await setWorkerClock(context, '09:12');
	await closeNotifications(page);
	await plan(page, 'Rossi', '10:00');
	await plan(page, 'Bianchi', '11:00');
	const second = await context.newPage();
	await second.clock.setFixedTime(at('09:12'));
	await second.goto('/today');
	await expect(bell(second)).toBeVisible();

	// Half a second before it is due, the leading tab asks its worker for a tick; nobody touches the page then.
	await page.clock.setFixedTime(at('09:49:59.500'));
	await wake(page);
	await page.clock.setFixedTime(at('09:50:00.100'));
	await expect.poll(() => shown(page)).toEqual(['Rossi | Done | 10 minutes']);
	await second.clock.setFixedTime(at('09:50:30'));
	await wake(second);
	await wake(page);
	await expect(page.getByRole('button', { name: 'Reminders, 1 new' })).toBeVisible();
	expect(await shown(second)).toEqual(['Rossi | Done | 10 minutes']);

	// The leader goes; the other tab looks at once, for it leads now.
	await second.clock.setFixedTime(at('10:50:10'));
	await setWorkerClock(context, '10:50:05');
	await page.close();
	await expect.poll(() => shown(second)).toEqual(['Bianchi | Done | 10 minutes', 'Rossi | Done | 10 minutes']);

	// With the last window closed only the service worker is left.
	await second.close();
	await setWorkerClock(context, '10:51');
	await press(context, 'Rossi', 'done');
	await press(context, 'Bianchi', 'snooze');
	const again = await context.newPage();
	await again.clock.setFixedTime(at('10:55'));
	await again.goto('/today');
	await expect(again.getByRole('checkbox', { name: /Rossi/ })).toBeChecked();
	await again.goto('/settings/history');
	await expect(again.getByRole('listitem').filter({ hasText: 'Done: Rossi' })).toBeVisible();
	await expect(again.getByRole('listitem').filter({ hasText: 'Reminder put off: Bianchi' })).toBeVisible();
	await expect.poll(() => shown(again)).toEqual([]);
	await again.clock.setFixedTime(at('11:01'));
	await wake(again);
	await expect.poll(() => shown(again)).toEqual(['Bianchi | Done | 10 minutes']);
});

test('what was missed while Daybook was closed is one list, is told once, and nothing of it is lost [F13] [S3-39]', async ({
	page,
	context,
}) => {
	await page.goto('/today');
	await expect(bell(page)).toBeVisible();
	await plan(page, 'Rossi', '10:00');
	await plan(page, 'Bianchi', '11:00');
	await page.close();
	const later = await context.newPage();
	await later.clock.setFixedTime(at('11:30'));
	await later.goto('/today');
	const missed = panel(later);
	await expect(missed.getByRole('heading', { level: 2 })).toHaveText('Late: 2 reminders');
	await expect(missed.getByRole('heading', { level: 3 })).toHaveText(['Started', 'Over']);
	await later.reload();
	await expect(missed.getByRole('listitem')).toHaveCount(2);
	await missed.getByRole('button', { name: 'Dismiss all' }).click();
	await expect(missed).toHaveCount(0);
	const toast = later.getByText('Dismissed: 2 reminders');
	await toast.locator('..').getByRole('button', { name: 'Undo' }).click();
	await expect(missed.getByRole('listitem')).toHaveCount(2);
	await missed.getByRole('combobox', { name: 'Remind me later: Rossi' }).selectOption('10 minutes');
	await expect(missed.getByRole('listitem')).toHaveCount(1);
	await missed.getByRole('button', { name: 'Dismiss: Bianchi' }).click();
	await expect(missed).toHaveCount(0);
	await bell(later).click();
	const list = later.getByRole('dialog', { name: 'Reminders' });
	await expect(list.getByRole('list', { name: 'Earlier' }).getByRole('listitem')).toHaveCount(2);
	await expect(list.getByText('Nothing to remind you of right now.')).toBeVisible();
	await later.keyboard.press('Escape');
	await later.clock.setFixedTime(at('11:41'));
	await wake(later);
	await expect(missed.getByRole('listitem')).toHaveText(/Rossi/);
	await missed.getByRole('button', { name: 'Done: Rossi' }).click();
	await expect(missed).toHaveCount(0);
	// The machine sleeps until the next morning: what day it is then is known as soon as somebody looks.
	await plan(later, 'Verdi', '16:00');
	await later.clock.setFixedTime(new Date('2026-11-26T09:00:00+01:00'));
	await wake(later);
	await expect(missed.getByRole('listitem')).toContainText('yesterday, 16:00', { ignoreCase: true });
	await expect(missed.getByRole('heading', { level: 3 })).toHaveText(['Over']);
});

test('several reminders in the card: shortcuts, a time of one’s own, own text, and messages that wait to be sent [S3-38] [S3-40] [S3-41] [S3-42] [S2-18]', async ({
	page,
}) => {
	await page.goto('/settings');
	await page.locator('#self-email').fill('anna@example.org');
	await page.locator('#self-phone').fill('+39 333 12 34 567');
	await page.locator('#self-phone').press('Tab');
	await untilStored(page, 'member', '12 34 567');
	await page.goto('/settings/reminders');
	await page.locator('#shortcut-add').fill('45');
	await page.locator('#shortcut-add').press('Enter');
	await plan(page, 'Rossi & Figli', '10:00', async () => {
		const add = page.getByRole('combobox', { name: 'Add a reminder…' });
		await add.selectOption('45 minutes before');
		await page.getByRole('button', { name: /^45 minutes before/ }).click();
		await page.getByLabel('How', { exact: true }).selectOption('By SMS');
		await page.getByLabel('For whom').selectOption('For all performers');
		await expect(page.getByText('Daybook has no server, so it sends nothing')).toBeVisible();
		await page.getByRole('button', { name: /^45 minutes before/ }).click();
		await add.selectOption('Another time before…');
		await page.locator('#card-reminder-custom').fill('40');
		await page.locator('#card-reminder-custom').press('Enter');
		await page.getByRole('button', { name: /^40 minutes before/ }).click();
		await page.getByLabel('How', { exact: true }).selectOption('By e-mail');
		await page.getByLabel('Own text').fill('Bring the samples?\r\nBcc: all');
		await page.getByRole('button', { name: 'Remove the reminder: 10 minutes before' }).click();
	});
	await page.clock.setFixedTime(at('09:21'));
	await wake(page);
	await expect(panel(page).getByRole('listitem')).toHaveCount(2);
	const href = (name: string) => panel(page).getByRole('link', { name }).getAttribute('href');
	expect(await href('Write the SMS')).toBe(
		`sms:+393331234567?body=${encodeURIComponent('Rossi & Figli: Wednesday, 25 November 2026, 10:00 (Rome)')}`,
	);
	const mail = (await href('Write the e-mail')) ?? '';
	expect(mail).toContain('mailto:anna@example.org?subject=Reminder%3A%20Rossi%20%26%20Figli&body=Bring%20the%20samples%3F');
	expect(mail).not.toMatch(/%0[AD]/i);
});

test('the settings say what this very browser can do, and when Daybook last looked; the icon carries how much is due [F13]', async ({
	page,
	context,
}) => {
	await page.addInitScript(() => {
		const shows = (count = 0) => Promise.resolve(void (document.documentElement.dataset['badge'] = String(count)));
		Object.assign(navigator, { setAppBadge: shows, clearAppBadge: () => shows() });
	});
	const badge = (count: string) => expect(page.locator('html')).toHaveAttribute('data-badge', count);
	await page.goto('/settings/reminders');
	await untilKept(page);
	const line = (id: string) => page.locator(`[data-ability="${id}"]`);
	await expect(line('open')).toContainText('You are reminded within two seconds.');
	await expect(line('hidden')).toContainText('Not without notifications');
	await expect(page.getByText('When Daybook last looked')).toBeVisible();
	await expect(page.locator('#last-look-label').locator('xpath=../..')).toContainText(/\b0?9:10/);
	await badge('0');
	await plan(page, 'Rossi', '10:00');
	await badge('1');
	await page.goto('/settings/reminders');
	const put = page.getByRole('button', { name: 'Put it there' });
	const [file] = await Promise.all([page.waitForEvent('download'), put.click()]);
	const text = await readFile(await file.path(), 'utf8');
	expect(text).toContain('BEGIN:VALARM');
	expect(text).toContain('TRIGGER:-PT10M');
	await expect(page.getByText('Nothing has changed since.')).toBeVisible();
	await plan(page, 'Bianchi', '11:00');
	await badge('2');
	await page.goto('/settings/reminders');
	await expect(page.getByText(/1 (activity )?(has )?changed since/)).toBeVisible();
	await allowNotifications(context, page);
	await page.reload();
	await expect(line('hidden')).not.toContainText('Not without notifications');
	await expect(line('closed')).toContainText('until you open it again');
	await page.getByRole('button', { name: 'Show a test' }).click();
	await expect(page.getByRole('main').getByText('The browser took it.')).toBeVisible();
	expect(await shown(page)).toEqual(['This is how Daybook reminds you']);
});
