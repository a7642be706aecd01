import { expect, test as plain, type Page } from '@playwright/test';
import { test } from './daybook.ts';

async function rename(page: Page, name: string): Promise<void> {
	await page.goto('/settings');
	await page.locator('#self-name').fill(name);
	await page.locator('#self-name').press('Tab');
	await expect(page.getByRole('region', { name: 'Messages' }).getByText(`Saved: ${name}`)).toBeVisible();
}

test('the inspector counts records and tells what changed, from what to what, by whom and why', async ({ page }) => {
	await rename(page, 'Anna');
	await page.goto('/inspect');
	const records = page.getByRole('region', { name: 'Records' }).getByRole('table');
	await expect(records.getByRole('row', { name: /^Categories and tags/ })).toHaveText(/10\s*0/);
	const journal = page.getByRole('region', { name: 'Journal' }).getByRole('table');
	await expect(journal.getByRole('row', { name: '2026 Q4' })).toBeVisible();
	const changes = page.getByRole('region', { name: 'Last changes' }).getByRole('listitem');
	await expect(changes.first()).toContainText(/editMember.*Anna, this device, today/s);
	await expect(changes.first()).toContainText(/Name\s*Me\s*Anna/);
});

test('rows are compared with the journal, made anew, and equal', async ({ page }) => {
	await rename(page, 'Anna');
	await page.goto('/inspect');
	await page.getByRole('button', { name: 'Compare', exact: true }).click();
	await expect(page.getByRole('main').getByText('15 records compared: rows and journal are equal.')).toBeVisible();
	await page.getByRole('button', { name: 'Rebuild rows and compare' }).click();
	await expect(page.getByRole('main').getByText('15 rows were made anew.')).toBeVisible();
	await expect(page.getByRole('main').getByText('After: 15 records compared: rows and journal are equal.')).toBeVisible();
});

test('a row that was tampered with is found, and rebuilding mends it', async ({ page }) => {
	await rename(page, 'Anna');
	await page.goto('/inspect');
	await expect(page.getByRole('button', { name: 'Compare', exact: true })).toBeVisible();
	await page.evaluate(spoilMember);
	await page.getByRole('button', { name: 'Compare', exact: true }).click();
	await expect(page.getByRole('main').getByText('1 row differs from the journal, of 15 records.')).toBeVisible();
	await page.getByRole('button', { name: 'Rebuild rows and compare' }).click();
	await expect(page.getByRole('main').getByText('After: 15 records compared: rows and journal are equal.')).toBeVisible();
	await page.goto('/settings');
	await expect(page.locator('#self-name')).toHaveValue('Anna');
});

function spoilMember(): Promise<void> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('daybook');
		opening.onerror = () => reject(new Error('not opened'));
		opening.onsuccess = () => {
			const rows = opening.result.transaction('member', 'readwrite').objectStore('member');
			const asked = rows.getAll();
			asked.onsuccess = () => rows.put({ ...(asked.result[0] as object), name: 'Somebody else' });
			rows.transaction.oncomplete = () => {
				opening.result.close();
				resolve();
			};
		};
	});
}

test('sessions are merged on demand, and nothing is lost', async ({ page }) => {
	await rename(page, 'Anna');
	await rename(page, 'Anna Rossi');
	await page.goto('/inspect');
	await page.getByRole('button', { name: 'Merge sessions now' }).click();
	await expect(page.getByRole('main').getByText(/rows? less\.|nothing to merge/)).toBeVisible();
	await page.getByRole('button', { name: 'Compare', exact: true }).click();
	await expect(page.getByRole('main').getByText('rows and journal are equal')).toBeVisible();
});

// It is written to the console as well, on purpose.
plain('a failure that nobody expected is shown as text, and its details can be copied', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/settings');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.evaluate(() => void Promise.reject(new Error('<img src=x> broke')));
	const notice = page.getByRole('alert').filter({ hasText: 'Something went wrong' });
	await notice.getByRole('button', { name: 'Copy details' }).click();
	await expect(notice.getByText('<img src=x> broke')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<img src=x> broke');
	await notice.getByRole('button', { name: 'Dismiss' }).click();
	await expect(notice).toHaveCount(0);
});
