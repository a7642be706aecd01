import { expect, type Page } from '@playwright/test';
import { block, now, openEmpty, planByDragging, test, untilStored } from './daybook.ts';
import { joinProfiles } from './profiles.ts';
import { invite, join, startTeam } from './teamActs.ts';

/** Runs in the page: a folder that the browser keeps stands for the one that a person chooses, and asks for permission once it is told to. */
function standIn(): void {
	window.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('Shared', { create: true });
	FileSystemHandle.prototype.queryPermission = () => Promise.resolve(localStorage.getItem('asks') ? 'prompt' : 'granted');
	FileSystemHandle.prototype.requestPermission = () => {
		localStorage.removeItem('asks');
		return Promise.resolve('granted');
	};
}

type Files = Record<string, number[]>;

const filesAt = (page: Page): Promise<Files> =>
	page.evaluate(async () => {
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Shared', { create: true });
		const files: Record<string, number[]> = {};
		for await (const [name, handle] of folder.entries()) {
			if (handle.kind === 'file') files[name] = Array.from(new Uint8Array(await (await handle.getFile()).arrayBuffer()));
		}
		return files;
	});

const putAt = (page: Page, files: Files): Promise<void> =>
	page.evaluate(async (all) => {
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Shared', { create: true });
		for (const [name, bytes] of Object.entries(all)) {
			const writing = await (await folder.getFileHandle(name, { create: true })).createWritable();
			await writing.write(Uint8Array.from(bytes));
			await writing.close();
		}
	}, files);

/** What a cloud drive does: what one computer has in the folder, the other has too. */
async function carry(from: Page, to: Page): Promise<void> {
	const [there, here] = [await filesAt(from), await filesAt(to)];
	const fresh = Object.entries(there).filter(([name, bytes]) => String(bytes) !== String(here[name]));
	if (fresh.length > 0) await putAt(to, Object.fromEntries(fresh));
}

const line = (page: Page) => page.locator('.row-of-settings', { has: page.getByText('A shared folder', { exact: true }) });

async function useFolder(page: Page): Promise<void> {
	await page.goto('/team/health');
	await line(page).getByRole('button', { name: 'Choose a folder' }).click();
	await expect(line(page)).toContainText('“Shared” is in use');
}

test('what was changed reaches a colleague through a folder that both share, where nothing else does; what is wrong with it is said on its line [F11]', async ({
	browser,
}) => {
	test.slow();
	const contexts = [await browser.newContext(), await browser.newContext()] as const;
	for (const context of contexts) await context.addInitScript(standIn);
	const { cut } = await joinProfiles(contexts);
	const [anna, bruno] = (await Promise.all(contexts.map((context) => context.newPage()))) as [Page, Page];
	for (const page of [anna, bruno]) await page.clock.setFixedTime(now);
	await openEmpty(anna);
	await startTeam(anna, 'Everything');
	await join(bruno, await invite(anna));
	cut(true);
	await useFolder(anna);
	await useFolder(bruno);
	await expect(bruno.getByText('News travel through the shared folder, also while Daybook is closed elsewhere.')).toBeVisible();
	await anna.goto('/calendar/week/2026-11-25');
	await planByDragging(anna, 'Visit to Rossi', 3, 10, 12);
	await untilStored(anna, 'activity', 'Visit to Rossi');
	await bruno.goto('/calendar/week/2026-11-25');
	await expect(async () => {
		await carry(anna, bruno);
		await expect(block(bruno, 'Visit to Rossi')).toBeVisible({ timeout: 1_000 });
	}).toPass();

	await test.step('a file that is damaged is named', async () => {
		const [name, bytes] = Object.entries(await filesAt(anna))[0]!;
		await putAt(bruno, { 'holiday photos.daybook': [1, 2, 3], [`copy of ${name}`]: bytes.slice(0, -20) });
		await bruno.goto('/team/health');
		await expect(bruno.getByText('“holiday photos.daybook” is not a file of a Daybook team.')).toBeVisible();
		await expect(bruno.getByText(`“copy of ${name}” is cut off or was changed on its way.`)).toBeVisible();
	});

	await test.step('a permission that the browser has taken back is given by a button', async () => {
		await bruno.evaluate(() => localStorage.setItem('asks', 'yes'));
		await bruno.reload();
		await expect(line(bruno).getByRole('alert')).toHaveText('The browser wants to be asked again before “Shared” is used.');
		await line(bruno).getByRole('button', { name: 'Use it again' }).click();
		await expect(line(bruno)).toContainText('“Shared” is in use');
	});

	await test.step('a folder that is gone is told, and can be left', async () => {
		await bruno.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('Shared', { recursive: true }));
		await expect(line(bruno).getByRole('alert')).toContainText('“Shared” is not there');
		await line(bruno).getByRole('button', { name: 'Stop using it' }).click();
		await expect(line(bruno).getByRole('button', { name: 'Choose a folder' })).toBeVisible();
		await expect(line(bruno).getByRole('alert')).toHaveCount(0);
	});
	for (const context of contexts) await context.close();
});
