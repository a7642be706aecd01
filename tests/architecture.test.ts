import { describe, expect, test, vi } from 'vitest';
import { missingTranslations } from '#lib/ui/words/completeTranslations.ts';
import { cycles } from './architecture/cycles.ts';
import { impure } from './architecture/impure.ts';
import { exceptions, keptBy, layers, pure, worded } from './architecture/layers.ts';
import { forbiddenWords, namesOf, wordsOf } from './architecture/names.ts';
import { isThere, layerOf, parse, readSources, target, type Source } from './architecture/sources.ts';

// Every file is read and parsed, more than once.
vi.setConfig({ testTimeout: 60_000 });

const sources = readSources();
const inLayer = (names: readonly string[]) => sources.filter(({ layer }) => layer && names.includes(layer));

describe('imports', () => {
	test('go down the layers only', () => {
		const wrong = sources.flatMap((source) => {
			const may = source.layer === undefined ? undefined : layers[source.layer];
			if (may === undefined) return [];
			return source.imports.flatMap((name) => {
				const to = layerOf(target(source, name) ?? '');
				return to && to !== source.layer && !may.below.includes(to) ? [`${source.path} → ${name}`] : [];
			});
		});
		expect(wrong).toEqual([]);
	});

	test('bring in the packages of their layer only', () => {
		expect(sources.flatMap(wrongPackages)).toEqual([]);
	});

	test('find their file, and never run in a circle', () => {
		const edges = sources.map((source): [string, string[]] => [
			source.path,
			source.imports.flatMap((name) => target(source, name)?.replace(/\?.*$/, '') ?? []),
		]);
		expect.soft(edges.flatMap(([from, to]) => to.filter((path) => !isThere(path)).map((path) => `${from} → ${path}`))).toEqual([]);
		expect(cycles(new Map(edges))).toEqual([]);
	});

	test('cross folders by #lib, so that a file can be moved', () => {
		const climbing = inLayer(Object.keys(layers)).flatMap(({ path, layer, imports }) =>
			imports
				.filter((name) => name.startsWith('..') && layerOf(target({ path } as Source, name) ?? '') !== layer)
				.map((name) => `${path} → ${name}`),
		);
		expect(climbing).toEqual([]);
	});
});

test('what decides knows no clock, no chance and no browser', () => {
	const found = inLayer(pure).flatMap((source) => impure(parse(source)).map((what) => `${source.path}:${what}`));
	expect(found).toEqual([]);
});

test('no file is longer than 300 lines', () => {
	const long = sources.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path);
	expect(long).toEqual([]);
});

test('one word is used for one thing, as src/words.md has it', () => {
	const forbidden = forbiddenWords();
	expect(forbidden.size).toBeGreaterThan(15);
	const wrong = inLayer(worded).flatMap((source) =>
		namesOf(parse(source)).flatMap((name) =>
			wordsOf(name).flatMap((word) => (forbidden.has(word) ? [`${source.path}: ${name}; say ${forbidden.get(word)}`] : [])),
		),
	);
	expect(wrong).toEqual([]);
});

test('every message is there in every language', () => {
	expect(missingTranslations('src/lib/ui/words/messages')).toEqual([]);
});

test('nothing switches off a check, and nothing is shown as raw HTML', () => {
	const escapes = ['{@' + 'html', 'eslint-' + 'disable', '@ts-' + 'ignore', '@ts-' + 'nocheck', '@ts-' + 'expect-error', 'as ' + 'any'];
	const word = new RegExp(escapes.map((escape) => `${escape}\\b`).join('|'));
	expect(sources.filter(({ text }) => word.test(text)).map(({ path }) => path)).toEqual([]);
});

function wrongPackages(source: Source): string[] {
	const may = source.layer === undefined || source.path in exceptions ? undefined : layers[source.layer];
	if (may === undefined) return [];
	return source.imports
		.filter((name) => target(source, name) === undefined)
		.filter((name) => {
			const keeper = Object.entries(keptBy).find(([kept]) => name === kept || name.startsWith(kept.endsWith(':') ? kept : `${kept}/`));
			if (keeper) return !keeper[1].includes(source.layer ?? '');
			return !may.packages.some((allowed) => allowed === '*' || name.startsWith(allowed));
		})
		.map((name) => `${source.path} → ${name}`);
}
