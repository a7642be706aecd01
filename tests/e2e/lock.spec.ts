import { expect, type Page } from '@playwright/test';
import { now, openSample, test } from './daybook.ts';

const passphrase = 'tram rain violin cellar';

const lockScreen = (page: Page) => page.getByRole('heading', { name: 'Daybook is locked' });
const week = (page: Page) => page.locator('main [data-key]').first();

async function unlock(page: Page, text = passphrase): Promise<void> {
	await page.getByLabel('Passphrase', { exact: true }).fill(text);
	await page.getByRole('button', { name: 'Unlock' }).click();
}

/** Turns the lock on as a person does, and types the passphrase once more, upon which everything is sealed. */
async function lockFirst(page: Page): Promise<void> {
	await page.goto('/settings/protection');
	await page.getByRole('button', { name: 'Turn on…' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Passphrase', { exact: true }).fill('short');
	await dialog.getByRole('button', { name: 'Lock now' }).click();
	await expect(dialog.getByRole('alert').first()).toHaveText('Write at least 10 characters.');
	await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
	await dialog.getByLabel('The same again').fill(passphrase);
	await dialog.getByRole('button', { name: 'Lock now' }).click();
	await expect(lockScreen(page)).toBeVisible();
	await unlock(page);
	await expect(page.getByRole('button', { name: 'Lock now' })).toBeVisible();
}

/** All that is stored, as somebody who looks at the disk can read it. */
function storedText(): Promise<string> {
	const asText = (_: string, held: unknown) => (ArrayBuffer.isView(held) ? new TextDecoder('latin1').decode(held) : held);
	return new Promise((resolve, reject) => {
		const open = indexedDB.open('daybook');
		open.onerror = () => reject(open.error!);
		open.onsuccess = async () => {
			const names = [...open.result.objectStoreNames];
			const transaction = open.result.transaction(names);
			const tables = names.map((name) => new Promise((done) => (transaction.objectStore(name).getAll().onsuccess = (event) => done((event.target as IDBRequest).result))));
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
