import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import type { Activity } from '#lib/model/activity.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { mostOfOne, textsOf, type ActivityTexts } from './activityTexts.ts';
import { wordsOf } from './fold.ts';
import { Nearest } from './nearest.ts';
import { distance, isPast, placeOf, type Place } from './place.ts';

/** A word that is asked for, with the ids of the terms whose names have it. */
export interface AskedWord {
	word: string;
	labels: readonly Uuid[];
}

/** Near: only what is near in time, at once. All: everything. Alike: also what is spelt a little differently. */
export type Reach = 'near' | 'all' | 'alike';

/** What was found, by id, the likeliest first. */
export interface Found {
	upcoming: Uuid[];
	past: Uuid[];
}

/** Steps of the order, beyond any distance in minutes. */
const elsewhereOnly = 1e10;
const pastOnly = 2e10;

/** So many characters of long texts are kept ready in all; after that, only the beginnings of more. */
const mostText = 24_000_000;
const beginning = 200;

const editsAllowed = (word: string) => (word.length < 4 ? false : word.length < 8 ? 1 : 2);

/** The words of activities in memory, and which activities have them. Knows no texts: those stay in the rows. */
export class ActivityIndex {
	readonly #words = new MiniSearch<ActivityTexts>({
		fields: ['subject', 'text', 'labels'],
		tokenize: (text, field) => (field === 'labels' ? text.split(' ') : wordsOf(text)),
		processTerm: (term) => term,
		searchOptions: { tokenize: (word) => [word], boost: { subject: 3 }, maxFuzzy: 2 },
	});
	readonly #numbers = new Map<Uuid, number>();
	/** By number; an id leaves a gap when it goes. */
	readonly #ids: (Uuid | undefined)[] = [];
	readonly #places: (Place | undefined)[] = [];
	readonly #near: Nearest;
	#textLeft = mostText;

	/** `mostNear`: how many count as near. */
	constructor(mostNear?: number) {
		this.#near = new Nearest(this.#places, mostNear);
	}

	get size(): number {
		return this.#numbers.size;
	}

	/** Whether `near` reaches everything there is. */
	get isSmall(): boolean {
		return this.#near.size === this.#numbers.size;
	}

	/** Takes an activity in, in the place of what was known of it. */
	put(activity: Activity): void {
		const known = this.#numbers.get(activity.id);
		const number = known ?? this.#ids.length;
		const texts = textsOf(activity, number, this.#textLeft > 0 ? mostOfOne : beginning);
		this.#textLeft -= texts.text.length;
		if (known === undefined) this.#words.add(texts);
		else this.#words.replace(texts);
		this.#numbers.set(activity.id, number);
		this.#ids[number] = activity.id;
		this.#places[number] = placeOf(activity);
		this.#near.add(number);
	}

	delete(id: Uuid): void {
		const number = this.#numbers.get(id);
		if (number === undefined) return;
		this.#words.discard(number);
		this.#numbers.delete(id);
		this.#ids[number] = undefined;
		this.#near.delete(number);
	}

	/** The activities that have every word; of each side those with one in the subject come first, then by time. */
	find(words: readonly AskedWord[], reach: Reach, now: number): Found {
		if (words.length === 0) return { upcoming: [], past: [] };
		this.#near.settle(now, (number) => this.#ids[number] !== undefined);
		const admit = reach === 'near' ? { boostDocument: (number: number) => this.#near.weight(number) } : {};
		const found = this.#words.search(this.#query(words, reach === 'alike'), admit);
		const ordered = found
			.map((result) => ({ id: this.#ids[result.id as number]!, order: this.#orderOf(result, now) }))
			.sort((one, other) => one.order - other.order);
		const past = ordered.findIndex(({ order }) => order >= pastOnly);
		const ids = ordered.map(({ id }) => id);
		return past < 0 ? { upcoming: ids, past: [] } : { upcoming: ids.slice(0, past), past: ids.slice(past) };
	}

	#query(words: readonly AskedWord[], alike: boolean): Query {
		const last = words.length - 1;
		const queries = words.map(({ word, labels }, index): Query => {
			// A single letter is the beginning of a word only while it is being typed, and begins too many to look everywhere.
			const prefix = word.length > 1 || index === last;
			const fuzzy = alike && editsAllowed(word);
			const fields = word.length > 1 ? ['subject', 'text'] : ['subject'];
			const typed: Query = { queries: [word], fields, prefix, fuzzy };
			if (labels.length === 0) return typed;
			return {
				combineWith: 'OR',
				queries: [typed, { queries: [...labels], fields: ['labels'], prefix: false, fuzzy: false }],
			};
		});
		return { combineWith: 'AND', queries };
	}

	/** One number to sort by; each step outweighs all that follow it. */
	#orderOf({ id, match }: SearchResult, now: number): number {
		const place = this.#places[id as number];
		const elsewhere = !Object.values(match).some((fields) => fields.includes('subject'));
		return Number(isPast(place, now)) * pastOnly + Number(elsewhere) * elsewhereOnly + Math.min(distance(place, now), 9e9);
	}
}
