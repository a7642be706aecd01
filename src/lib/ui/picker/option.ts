import type { Hue } from '#lib/model/calendar.ts';
import { fold } from '../search/fold.ts';

/** Something to pick. */
export interface Option {
	id: string;
	text: string;
	/** What tells it from others of the same name. */
	note?: string;
	hue?: Hue;
	/** The card that it leads to. */
	href?: string;
}

/** How well a name answers what was typed, the least the best; undefined: not at all. */
function rank(name: string, words: readonly string[]): number | undefined {
	const folded = fold(name);
	if (!words.every((word) => folded.includes(word))) return undefined;
	const [first = ''] = words;
	return folded.startsWith(first) ? 0 : folded.includes(` ${first}`) ? 1 : 2;
}

/** The options that hold every word typed, in whatever order and without regard to accents; the best first. */
export function matching(options: readonly Option[], typed: string, limit: number): Option[] {
	const words = fold(typed).split(/\s+/).filter(Boolean);
	const ranked = options.flatMap((option) => {
		const found = rank(option.note === undefined ? option.text : `${option.text} ${option.note}`, words);
		return found === undefined ? [] : [{ option, found }];
	});
	return ranked
		.sort((one, other) => one.found - other.found)
		.slice(0, limit)
		.map(({ option }) => option);
}

/** The options that are called exactly so, without regard to accents. */
export const named = (options: readonly Option[], name: string): Option[] => options.filter(({ text }) => fold(text) === fold(name.trim()));
