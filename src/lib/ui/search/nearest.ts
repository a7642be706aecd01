import { distance, type Place } from './place.ts';

/** Among so many records, whatever is asked is answered at once. */
const mostNear = 5_000;

/** The records nearest to the present: what is searched first, so that a common word among 100,000 costs no wait. */
export class Nearest {
	readonly #places: readonly (Place | undefined)[];
	readonly #most: number;
	#near = new Uint8Array(1024);
	#size = 0;
	/** The day that nearness was reckoned for. */
	#day = 0;

	/** `places` of all records by their number; kept by the caller. */
	constructor(places: readonly (Place | undefined)[], most = mostNear) {
		this.#places = places;
		this.#most = most;
	}

	/** A record that came or changed counts as near until there are too many. */
	add(number: number): void {
		if (number >= this.#near.length) {
			const larger = new Uint8Array(2 * Math.max(number, this.#near.length));
			larger.set(this.#near);
			this.#near = larger;
		}
		if (this.#near[number] === 0) this.#size += 1;
		this.#near[number] = 1;
	}

	delete(number: number): void {
		if (this.#near[number] === 1) this.#size -= 1;
		this.#near[number] = 0;
	}

	/** 1 for what is near, else 0. */
	weight(number: number): number {
		return this.#near[number] ?? 0;
	}

	get size(): number {
		return this.#size;
	}

	/** Makes it fit the present minute again. `there` tells which numbers still belong to a record. */
	settle(now: number, there: (number: number) => boolean): void {
		const day = Math.floor(now / 1440);
		const sameDay = day === this.#day;
		if (sameDay && this.#size <= 2 * this.#most) return;
		this.#day = day;
		const byDistance: { number: number; away: number }[] = [];
		for (let number = 0; number < this.#places.length; number++) {
			const candidate = sameDay ? this.#near[number] === 1 : there(number);
			if (candidate) byDistance.push({ number, away: distance(this.#places[number], now) });
		}
		const fewEnough = byDistance.length <= 2 * this.#most;
		if (!fewEnough) byDistance.sort((one, other) => one.away - other.away);
		this.#near.fill(0);
		this.#size = 0;
		for (const { number } of fewEnough ? byDistance : byDistance.slice(0, this.#most)) this.add(number);
	}
}
