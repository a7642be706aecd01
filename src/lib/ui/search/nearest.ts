import type { Uuid } from '#lib/model/scalars.ts';
import { distance, type Place } from './place.ts';

/** Among so many records, whatever is asked is answered at once. */
const mostNear = 8_000;

/** The records nearest to the present: what is searched first, so that a common word among 100,000 costs no wait. */
export class Nearest {
	readonly #places: ReadonlyMap<Uuid, Place | undefined>;
	#near = new Set<Uuid>();
	readonly #most: number;
	/** The day that nearness was reckoned for. */
	#day = 0;

	/** `places` of all records; kept by the caller. */
	constructor(places: ReadonlyMap<Uuid, Place | undefined>, most = mostNear) {
		this.#places = places;
		this.#most = most;
	}

	/** A record that came or changed counts as near until there are too many. */
	add(id: Uuid): void {
		this.#near.add(id);
	}

	delete(id: Uuid): void {
		this.#near.delete(id);
	}

	has(id: Uuid): boolean {
		return this.#near.has(id);
	}

	/** Whether no record is far. */
	get isAll(): boolean {
		return this.#near.size === this.#places.size;
	}

	/** Makes the set fit the present minute again. */
	settle(now: number): void {
		const day = Math.floor(now / 1440);
		const ids = day === this.#day ? this.#near : this.#places.keys();
		if (day === this.#day && this.#near.size <= 2 * this.#most) return;
		this.#day = day;
		const byDistance = Array.from(ids, (id) => ({ id, away: distance(this.#places.get(id), now) }));
		byDistance.sort((one, other) => one.away - other.away);
		this.#near = new Set(byDistance.slice(0, this.#most).map(({ id }) => id));
	}
}
