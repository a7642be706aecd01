import { uuidFromText } from '../uuidFromText.ts';

/** Chance that can be repeated: the same seed deals the same. */
export interface Random {
	/** A whole number from `from` to, inclusively, `to`. */
	int(from: number, to: number): number;
	chance(probability: number): boolean;
	pick<Item>(items: readonly Item[]): Item;
	/** Deals the items for ever: one of the half that was dealt the longest ago. */
	deck<Item>(items: readonly Item[]): () => Item;
}

/** Numbers from 0 to 1, exclusively, from 32 bits of state: mulberry32 (Tommy Ettinger, public domain). */
function mulberry32(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A generator of chance that a text seeds. */
export function randomFrom(seed: string): Random {
	const next = mulberry32(Number.parseInt(uuidFromText(seed).slice(0, 8), 16));
	const below = (count: number) => Math.floor(next() * count);

	function takeFrom<Item>(items: Item[], among: number): Item {
		if (items.length === 0) throw new Error('Nothing to take from');
		return items.splice(below(among), 1)[0] as Item;
	}

	return {
		int: (from, to) => from + below(to - from + 1),
		chance: (probability) => next() < probability,
		pick: (items) => takeFrom([...items], items.length),
		deck(items) {
			const queue = [...items];
			return () => {
				const dealt = takeFrom(queue, Math.ceil(queue.length / 2));
				queue.push(dealt);
				return dealt;
			};
		},
	};
}
