import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scrollWhileThere } from '#lib/ui/calendar/scrollWhileThere.ts';

interface Transform {
	filter: { id: RegExp };
	handler: (code: string) => { code: string };
}
const transform = scrollWhileThere().transform as unknown as Transform;
const views = ['resource-time-grid', 'resource-timeline', 'time-grid'].map(
	(name) => `node_modules/@event-calendar/core/src/plugins/${name}/View.svelte`,
);

describe('scrollWhileThere', () => {
	it.each(views)('takes hold in %s of the version that is installed', (file) => {
		expect(file).toMatch(transform.filter.id);
		expect(transform.handler(readFileSync(file, 'utf8')).code).toContain('tick().then(() => mainEl && scrollToTime())');
	});

	it('stops the build when the line is no longer there', () => {
		expect(() => transform.handler('onMount(scrollToTime)')).toThrow('is it still needed?');
	});
});
