import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withoutToolbar } from '#lib/ui/calendar/withoutToolbar.ts';

const toolbar = 'node_modules/@event-calendar/core/src/Toolbar.svelte';
const load = withoutToolbar().load as (id: string) => string | undefined;

it('takes the place of the toolbar of the version that is installed, and of nothing else', () => {
	expect(existsSync(toolbar)).toBe(true);
	expect(readFileSync('node_modules/@event-calendar/core/src/Calendar.svelte', 'utf8')).toContain("from './Toolbar.svelte'");
	expect(load(toolbar)).toBe('<!-- Nothing -->');
	expect(load('node_modules/@event-calendar/core/src/Calendar.svelte')).toBeUndefined();
});
