import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What is wrong, and where. */
export interface Fault {
	id: string;
	nodes: string[];
}

/** Success criteria of WCAG 2.2, levels A and AA. */
const all = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
/** The rules that judge colours: nothing else differs from theme to theme. */
const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What axe finds against WCAG 2.2 A and AA; `within`: what lies under something that floats is not judged. */
export async function faultsOf(page: Page, within = 'html', rules = all): Promise<Fault[]> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
	// What is on its way from one theme to the other has a colour of neither.
	await page.evaluate(() =>
		Promise.all(
			document
				.getAnimations()
				.filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
				.map((one) => one.finished.catch(() => undefined)),
		),
	);
	return page.evaluate(judge, { within, rules });
}

/** What axe finds in the light theme, and what it finds wrong with the colours of the dark one. */
export async function faultsInBothThemes(page: Page, within?: string): Promise<Fault[]> {
	await page.emulateMedia({ colorScheme: 'light' });
	const light = await faultsOf(page, within);
	await page.emulateMedia({ colorScheme: 'dark' });
	const dark = await faultsOf(page, within, colours);
	return [...light, ...dark.map((fault) => ({ ...fault, id: `${fault.id} (dark)` }))];
}

/** Runs in the page. */
async function judge({ within, rules }: { within: string; rules: typeof all }): Promise<Fault[]> {
	const { axe } = globalThis as unknown as {
		axe: {
			run: (
				context: string,
				options: object,
			) => Promise<{ violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[] }>;
		};
	};
	const { violations } = await axe.run(within, { runOnly: rules });
	return violations.map(({ id, nodes }) => ({
		id,
		nodes: nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
	}));
}
