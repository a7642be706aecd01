import { describe, expect, it } from 'vitest';
import { choicesAtFirst, choicesFor } from '#lib/ui/search/choices.ts';
import { hitOf } from '#lib/ui/search/hit.ts';
import { certain, likeness } from '#lib/ui/search/likeness.ts';
import type { PaletteCommand } from '#lib/ui/search/paletteCommand.ts';
import { recentOf, withRecent } from '#lib/ui/search/recent.ts';
import { searchWords } from '#lib/ui/search/fold.ts';
import { activityWith, on } from './activities.ts';

const command = (name: string, text: string, also = ''): PaletteCommand =>
	({ name, text, also, act: () => {} }) as unknown as PaletteCommand;
const dark = command('dark', 'Dark theme', 'appearance night');
const week = command('week', 'Pokaż tydzień', 'widok');
const last = command('plan', 'Plan it');
const context = { words: [], now: Date.UTC(2026, 10, 24), tz: 'Europe/Rome' };
const hit = (id: string, day: string) => hitOf(activityWith(id, { when: on(day) }), context);

describe('how alike words are', () => {
	it.each([
		['dark', 'Dark theme', '', true],
		['theme dark', 'Dark theme', '', true],
		['night', 'Dark theme', 'night', false],
		['drak', 'Dark theme', '', false],
		['tydzien', 'Pokaż tydzień', '', true],
		['settigs', 'Open the settings', '', false],
	])('%s fits %s', (typed, name, also, sure) => {
		const fit = likeness(searchWords(typed), name, also);
		expect(fit).toBeGreaterThan(0);
		expect(fit >= certain).toBe(sure);
	});

	it.each([
		['dark mode', 'Dark theme'],
		['zebra', 'Dark theme'],
		['', 'Dark theme'],
		['drk', 'Dark theme'],
	])('%s does not fit %s', (typed, name) => {
		expect(likeness(searchWords(typed), name)).toBe(0);
	});
});

const shown = (text: string, more: Partial<Parameters<typeof choicesFor>[0]> = {}) =>
	choicesFor({
		words: searchWords(text),
		hits: [],
		parties: [],
		exact: 0,
		day: undefined,
		commands: [dark, week],
		last: [last],
		...more,
	}).map(({ name, choices }) => `${name}: ${choices.map(({ key }) => key.split(':')[1]).join(' ')}`);

describe('what is offered', () => {
	const hits = [hit('soon', '2026-12-01'), hit('over', '2026-01-01')];

	it('is what was found, then commands', () => {
		expect(shown('dark', { hits, exact: 2 })).toEqual(['activities: soon', 'past: over', 'commands: dark plan']);
	});

	it('is the command of that name before activities that are but alike', () => {
		expect(shown('dark', { hits, exact: 0 })).toEqual(['commands: dark plan', 'activities: soon', 'past: over']);
		expect(shown('nigh', { hits, exact: 0 })).toEqual(['activities: soon', 'past: over', 'commands: dark plan']);
	});

	it('is the day first where the words surely mean one', () => {
		const day = '2026-12-01';
		expect(shown('friday', { hits, exact: 2, day })[0]).toBe('days: 2026-12-01');
		expect(shown('1/12', { hits, exact: 2, day })[0]).toBe('days: 2026-12-01');
		expect(shown('mar', { hits, exact: 2, day })).toEqual(['activities: soon', 'past: over', 'days: 2026-12-01', 'commands: plan']);
	});

	it('is at first what was opened or done last, and then each command once', () => {
		const groups = choicesAtFirst([hits[0]!, dark], [dark, week]);
		expect(groups.map(({ name, choices }) => [name, choices.map(({ key }) => key)])).toEqual([
			['recent', ['activity:soon', 'command:dark']],
			['commands', ['command:week']],
		]);
		expect(choicesAtFirst([], [dark]).map(({ name }) => name)).toEqual(['commands']);
	});
});

describe('what is remembered', () => {
	it('is each thing once, the latest first, and not too much', () => {
		const many = Array.from({ length: 12 }, (_, index) => `activity:${index}` as const).reduce<string[]>(withRecent, []);
		expect(many).toHaveLength(8);
		expect(withRecent(many, 'activity:9').slice(0, 3)).toEqual(['activity:9', 'activity:11', 'activity:10']);
		expect(recentOf(['activity:a', 'command:dark', 'activity:b'], 'activity')).toEqual(['a', 'b']);
	});
});
