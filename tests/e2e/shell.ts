import { expect, type BrowserContext, type Page } from '@playwright/test';

/** The app has started and shows something: SvelteKit's announcer appears once the first page is mounted. */
export async function expectShell(page: Page): Promise<void> {
	await expect(page).toHaveTitle(/Daybook/);
	await expect(page.locator('#svelte-announcer')).toBeAttached();
	await expect(page.locator('main')).toBeVisible();
	await expect(page.locator('main')).toContainText(/\S/);
}

/** Waits until everything is kept on the device: a worker starts only after it has fetched all of it. */
export async function untilKept(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (navigator.serviceWorker.controller) return;
		await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
	});
}

/** Collects what no page may do: errors, words on the console, and anything the content policy had to forbid. */
export async function watchFaults(context: BrowserContext): Promise<string[]> {
	const faults: string[] = [];
	await context.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			console.error(`forbidden: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
		});
	});
	context.on('console', (message) => {
		// SvelteKit's own word at an unknown address, which the tests visit on purpose.
		if (/: Not found: \//.test(message.text())) return;
		if (message.type() === 'error' || message.type() === 'warning') {
			faults.push(`${message.type()} at ${message.page()?.url()}: ${message.text()} (${message.location().url})`);
		}
	});
	context.on('weberror', (error) => faults.push(`uncaught at ${error.page()?.url()}: ${error.error().message}`));
	return faults;
}
