import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What is wrong, and where. */
export interface Fault {
	id: string;
	nodes: string[];
}

/** What axe finds against WCAG 2.2 A and AA; `within`: what lies under something that floats is not judged. */
export async function faultsOf(page: Page, within = 'html'): Promise<Fault[]> {
	await page.evaluate(axe);
	// What is on its way from one theme to the other has a colour of neither.
	await page.evaluate(() =>
		Promise.all(
			document
				.getAnimations()
				.filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
				.map((one) => one.finished.catch(() => undefined)),
		),
	);
	return page.evaluate(async (place) => {
		const { axe: judge } = globalThis as unknown as {
			axe: {
				run: (
					context: string,
					options: object,
				) => Promise<{ violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[] }>;
			};
		};
		const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
		const { violations } = await judge.run(place, { runOnly: { type: 'tag', values: tags } });
		return violations.map(({ id, nodes }) => ({
			id,
			nodes: nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
		}));
	}, within);
}
