import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { App } from '#lib/ui/shell/app.svelte.ts';
import { answerKey } from '#lib/ui/team/answerKey.ts';

/** What a key is pressed on: it is inside what these selectors find. */
class Target {
	readonly inside: readonly string[];
	constructor(...inside: string[]) {
		this.inside = inside;
	}
	closest(selector: string): Target | null {
		return this.inside.some((one) => selector.includes(one)) ? this : null;
	}
}

beforeEach(() => {
	vi.stubGlobal('HTMLElement', Target);
	vi.stubGlobal('Element', Target);
	vi.stubGlobal('document', { querySelector: () => null });
});
afterEach(() => void vi.unstubAllGlobals());

const app = { settings: { letterKeys: true } } as App;
const key = (text: string, more: object = {}) =>
	({ key: text, target: new Target(), preventDefault: () => {}, ...more }) as unknown as KeyboardEvent;

test('a number answers the question on top, and only it', () => {
	expect(answerKey(app, key('1'), 3)).toBe(0);
	expect(answerKey(app, key('3'), 3)).toBe(2);
	for (const other of [key('4'), key('0'), key('a'), key('1', { ctrlKey: true }), key('1', { target: new Target('textarea') })]) {
		expect(answerKey(app, other, 3)).toBeUndefined();
	}
	expect(answerKey({ settings: { letterKeys: false } } as App, key('1'), 3)).toBeUndefined();
});

test('a key that is held answers once, and what is pressed on a card answers nothing', () => {
	expect(answerKey(app, key('1', { repeat: true }), 3)).toBeUndefined();
	expect(answerKey(app, key('1', { target: new Target('[data-card]') }), 3)).toBeUndefined();
});
