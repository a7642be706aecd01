import type { StampedEntry } from './entriesOf.ts';
import type { Stamp } from './stamp.ts';
import { deviceIn, refOf, type WriteRef } from './writeRef.ts';

/** What a write rests on: some of the writes before it, and all of the first so many. */
interface Rest {
	on: readonly number[];
	first: number;
}

/**
 * How the writes of one field rest on one another. A write rests on what its device wrote before, on the bases it names,
 * and on what it says it replaced; one that does not say what its author had seen rests on all that is earlier. So does,
 * up to there, one that names a base which is not known here: nobody is told of a rival without proof.
 */
export class Lineage {
	/** In the order of their stamps. */
	readonly #writes: readonly StampedEntry[];
	readonly #places: ReadonlyMap<Stamp, number>;
	readonly #rests: readonly Rest[];

	constructor(entries: readonly StampedEntry[], key: string) {
		this.#writes = [...entries].sort((one, other) => (one.stamp < other.stamp ? -1 : 1));
		this.#places = new Map(this.#writes.map(({ stamp }, at) => [stamp, at]));
		const named = new Map(this.#writes.map(({ stamp }, at) => [refOf(stamp), at]));
		const lastOf = new Map<string, number>();
		this.#rests = this.#writes.map((write, at) => {
			const device = deviceIn(write.stamp);
			const before = lastOf.get(device);
			lastOf.set(device, at);
			if (!write.bases) return { on: this.#replacedBy(write), first: at };
			// A base lies before what goes on from it: whoever names a later one has seen nothing, and no two rest on one another.
			const refs = (write.bases.get(key) ?? []).filter((ref) => ref < refOf(write.stamp));
			const on = refs.flatMap((ref) => named.get(ref) ?? []);
			const lost = refs.filter((ref) => !named.has(ref));
			return { on: [...(before === undefined ? [] : [before]), ...on, ...this.#replacedBy(write)], first: this.#upTo(lost, at) };
		});
	}

	#replacedBy({ over = [] }: StampedEntry): number[] {
		return over.flatMap((stamp) => this.#places.get(stamp) ?? []);
	}

	/** How many writes are no later than the latest of these, which are not here. */
	#upTo(lost: readonly WriteRef[], at: number): number {
		const latest = lost.reduce((max, ref) => (ref > max ? ref : max), '');
		if (latest === '') return 0;
		let [low, high] = [0, at];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (refOf(this.#writes[middle]!.stamp) < latest) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	/** Of some of the writes, those that none of the others rests on, in the order of their stamps. */
	headsOf(some: readonly Stamp[]): Stamp[] {
		const under = new Set<number>();
		let first = 0;
		const waiting = some.map((stamp) => this.#places.get(stamp)!);
		const looked = new Set(waiting);
		const rest = (at: number) => {
			under.add(at);
			if (!looked.has(at)) waiting.push(at);
			looked.add(at);
		};
		for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
			const { on, first: all } = this.#rests[at]!;
			on.forEach((one) => one !== at && rest(one));
			for (; first < all; first++) rest(first);
		}
		return some.filter((stamp) => !under.has(this.#places.get(stamp)!)).sort();
	}

	/** All writes that one rests on, near or far. */
	under(stamp: Stamp): Set<Stamp> {
		const start = this.#places.get(stamp)!;
		const found = new Set<number>();
		let first = 0;
		const waiting = [start];
		const rest = (at: number) => {
			if (at === start || found.has(at)) return;
			found.add(at);
			waiting.push(at);
		};
		for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
			const { on, first: all } = this.#rests[at]!;
			on.forEach(rest);
			for (; first < all; first++) rest(first);
		}
		return new Set([...found].map((at) => this.#writes[at]!.stamp));
	}
}
