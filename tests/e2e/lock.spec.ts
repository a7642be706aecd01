import { expect, type Page, type Worker } from '@playwright/test';
import { faultsOf } from './axe.ts';
import { now, openEmpty, openSample, test } from './daybook.ts';
import { lockFirst, lockScreen, unlock } from './lockActs.ts';
import { untilKept } from './shell.ts';

// Each passphrase that is tried takes a second of a slow machine, on purpose.
test.slow();

const week = (page: Page) => page.locator('main [data-key]').first();

/** All that is stored, as somebody who looks at the disk can read it. */
function storedText(): Promise<string> {
	const asText = (_: string, held: unknown) => (ArrayBuffer.isView(held) ? new TextDecoder('latin1').decode(held) : held);
	return new Promise((resolve, reject) => {
		const open = indexedDB.open('daybook');
		open.onerror = () => reject(open.error!);
		open.onsuccess = async () => {
			const names = [...open.result.objectStoreNames];
			const transaction = open.result.transaction(names);
			const tables = names.map(
				(name) =>
					new Promise((done) => (transaction.objectStore(name).getAll().onsuccess = (event) => done((event.target as IDBRequest).result))),
			);
			const text = JSON.stringify(await Promise.all(tables), asText);
			open.result.close();
			resolve(text);
		};
	});
}

test('a passphrase seals what is stored, opens it again, in every tab at once, and locks by itself', async ({ page, context }) => {
	await openSample(page);
	const subject = (await week(page).innerText()).split('\n')[0]!;
	expect(await page.evaluate(storedText)).toContain(subject);
	await lockFirst(page);
	expect(await page.evaluate(storedText)).not.toContain(subject);

	await page.goto('/calendar/week/2026-11-25');
	await expect(lockScreen(page)).toBeVisible();
	await expect(page.locator('body')).not.toContainText(subject);
	await unlock(page, 'tram rain violin attic');
	await expect(page.getByRole('alert')).toHaveText('That is not the passphrase.');
	await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
	await page.getByText('Forgot the passphrase?').click();
	for (const colorScheme of ['dark', 'light'] as const) {
		await page.emulateMedia({ colorScheme });
		expect(await faultsOf(page)).toEqual([]);
	}
	await unlock(page);
	await expect(page.getByText(subject).first()).toBeVisible();

	// A second tab gets the key from the first; what is planned in one is seen in the other.
	const other = await context.newPage();
	await other.clock.setFixedTime(now);
	await other.goto('/calendar/week/2026-11-25');
	await expect(other.getByText(subject).first()).toBeVisible();

	// To lock one is to lock all, and to unlock one opens all.
	await page.keyboard.press('Control+k');
	await page.getByRole('combobox').fill('lock now');
	await page.getByRole('option', { name: 'Lock now' }).first().click();
	for (const one of [page, other]) await expect(lockScreen(one)).toBeVisible();
	await unlock(other);
	for (const one of [page, other]) await expect(one.getByText(subject).first()).toBeVisible();
	await other.close();

	// Nobody touched it for a quarter of an hour.
	await page.clock.setFixedTime(new Date(now.getTime() + 14 * 60_000));
	await page.mouse.move(300, 300);
	await page.clock.setFixedTime(new Date(now.getTime() + 28 * 60_000));
	await expect(page.getByText(subject).first()).toBeVisible();
	await page.clock.setFixedTime(new Date(now.getTime() + 29 * 60_000 + 1_000));
	await expect(lockScreen(page)).toBeVisible({ timeout: 15_000 });

	await unlock(page);
	await page.getByRole('link', { name: 'Settings' }).click();
	await page.getByRole('link', { name: 'Protection' }).click();
	await page.getByRole('button', { name: 'Take off…' }).click();
	await page.getByRole('button', { name: 'Take the lock off' }).click();
	await expect(lockScreen(page)).toBeVisible();
	await unlock(page);
	await expect(page.getByRole('button', { name: 'Turn on…' })).toBeVisible();
	expect(await page.evaluate(storedText)).toContain(subject);
	await page.goto('/calendar/week/2026-11-25');
	await expect(page.getByText(subject).first()).toBeVisible();
});

/** What the service worker shows, and nobody else does. */
const shownBy = (worker: Worker) =>
	worker.evaluate(async () => {
		const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
		return (await registration.getNotifications()).map(({ title, body }) => `${title}: ${body}`);
	});

test('while all is locked a reminder says that one waits, and nothing more', async ({ page, context }) => {
	await context.grantPermissions(['notifications']);
	await openEmpty(page);
	await untilKept(page);
	test.skip(
		(await page.evaluate(() => Notification.permission)) !== 'granted',
		'this browser refuses notifications although they were allowed',
	);
	await page.goto('/today?card=new');
	await page.getByRole('textbox', { name: 'Subject' }).fill('Rossi');
	await page.getByLabel('Time').first().fill('10:00');
	await page.getByRole('button', { name: 'Plan', exact: true }).click();
	await expect(page.getByRole('dialog', { name: 'Activity' })).toHaveCount(0);
	await lockFirst(page);
	await page.reload();
	await expect(lockScreen(page)).toBeVisible();

	// Every page is closed: the browser wakes the worker when the meeting is ten minutes away.
	const worker = context.serviceWorkers()[0]!;
	const elsewhere = await context.newPage();
	await page.close();
	await worker.evaluate(
		(time) => {
			const scope = globalThis as unknown as EventTarget & { ExtendableMessageEvent: typeof MessageEvent };
			Date.now = () => time;
			scope.dispatchEvent(new scope.ExtendableMessageEvent('message', { data: { type: 'REMIND' } }));
		},
		now.getTime() + 41 * 60_000,
	);
	await expect.poll(() => shownBy(worker)).toEqual(['Daybook: A reminder is waiting. Unlock Daybook.']);

	await elsewhere.clock.setFixedTime(new Date(now.getTime() + 41 * 60_000));
	await elsewhere.goto('/today');
	await unlock(elsewhere);
	await expect.poll(async () => (await shownBy(worker)).map((words) => words.split(':')[0])).toEqual(['Rossi']);
	// What names it goes when it is locked again: here by loading the only page anew.
	await elsewhere.goto('/settings/protection');
	await expect(lockScreen(elsewhere)).toBeVisible();
	await expect.poll(() => shownBy(worker)).toEqual(['Daybook: A reminder is waiting. Unlock Daybook.']);
	await unlock(elsewhere);
	await elsewhere.getByRole('button', { name: 'Lock now' }).click();
	await expect(lockScreen(elsewhere)).toBeVisible();
	expect(await shownBy(worker)).toEqual([]);
});
