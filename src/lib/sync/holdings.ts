import { digestOf, type Vector } from '#lib/store/segments.ts';
import { entriesIn, inAskingOrder } from './quarterVectors.ts';

/** What this device has, by quarter. */
type Mine = ReadonlyMap<string, Vector>;

const nothing: Vector = new Map();
const digestIn = (mine: Mine, quarter: string) => digestOf(mine.get(quarter) ?? nothing);

/** What a peer has said that it has. */
export class Holdings {
	readonly #digests = new Map<string, string>();
	readonly #entries = new Map<string, number>();
	/** What was in vain to ask for: the digests that both sides had. */
	readonly #vain = new Map<string, string>();

	/** Takes all that the peer says. A late answer to an older question may have looked like one in vain: that is asked again. */
	hear(all: readonly (readonly [quarter: string, digest: string, entries: number])[]): void {
		for (const kept of [this.#digests, this.#entries, this.#vain]) kept.clear();
		for (const [quarter, digest, entries] of all) {
			this.#digests.set(quarter, digest);
			this.#entries.set(quarter, entries);
		}
	}

	/** Takes what the peer says of one quarter. */
	hearOf(quarter: string, digest: string): void {
		this.#digests.set(quarter, digest);
	}

	forgive(): void {
		this.#vain.clear();
	}

	/** Whether it has something that is not here. */
	isAhead(mine: Mine): boolean {
		return [...this.#digests].some(([quarter, digest]) => digest !== digestIn(mine, quarter));
	}

	/** Whether both have the same. */
	isLevel(mine: Mine): boolean {
		return [...new Set([...mine.keys(), ...this.#digests.keys()])].every(
			(quarter) => this.#digests.get(quarter) === digestIn(mine, quarter),
		);
	}

	/** How many entries it has, and how many of them are here. */
	share(mine: Mine): { here: number; there: number } {
		const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0);
		const here = [...this.#entries].map(([quarter, entries]) => Math.min(entries, entriesIn(mine.get(quarter) ?? nothing)));
		return { here: sum(here), there: sum([...this.#entries.values()]) };
	}

	/** The next quarter to ask for; undefined if there is none. */
	next(mine: Mine): string | undefined {
		return inAskingOrder(this.#digests.keys()).find((quarter) => this.isOpen(quarter, mine));
	}

	/** Quarters of which there is nothing to ask for now. */
	settled(mine: Mine): string[] {
		return [...mine.keys()].filter((quarter) => !this.isOpen(quarter, mine));
	}

	/** Whether the peer has said that it has something else of a quarter, and it was not asked for in vain. */
	isOpen(quarter: string, mine: Mine): boolean {
		const [ours, theirs] = [digestIn(mine, quarter), this.#digests.get(quarter)];
		return theirs !== undefined && ours !== theirs && this.#vain.get(quarter) !== `${ours} ${theirs}`;
	}

	/** It was in vain to ask for a quarter: not again, as long as both have what they have. */
	inVain(quarter: string, mine: Mine): void {
		this.#vain.set(quarter, `${digestIn(mine, quarter)} ${this.#digests.get(quarter)}`);
	}
}
