import { matches, type ActivityFilter, type CompanyOf } from '#lib/domain/lists/activityFilter.ts';
import type { Occurrence } from '#lib/domain/occurrence.ts';
import { occurrencesIn } from '#lib/domain/occurrencesOf.ts';
import { partiesOf } from '#lib/domain/partiesOf.ts';
import { periodOf } from '#lib/domain/period.ts';
import { addDays } from '#lib/domain/time/arithmetic.ts';
import { undated } from '#lib/domain/undated.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Civil } from '#lib/model/scalars.ts';
import type { App } from '../shell/app.svelte.ts';
import { live, type Live } from '../store/live.svelte.ts';
import { partyNames } from '../threads/partyNames.ts';
import { withWords } from './listed.ts';

/** What a filter finds, kept true. */
export class Listing {
	readonly #app: App;
	readonly #filter: () => ActivityFilter;
	readonly #found: Live<Activity[]>;
	readonly #openEnded: Live<Activity[]>;
	readonly #names: Live<Map<string, string>>;
	readonly #companyOf: () => CompanyOf;

	readonly #period = $derived.by(() => {
		const { period } = this.#filter();
		return typeof period === 'string'
			? periodOf(period, this.#app.today, this.#app.firstDay)
			: { from: period.from, to: addDays(period.until, 1) };
	});
	/** Texts, so that a letter typed asks nothing anew. */
	readonly from: Civil = $derived.by(() => this.#period.from);
	readonly #to: Civil = $derived.by(() => this.#period.to);
	readonly #withUndated: boolean = $derived.by(() => this.#filter().period === 'ahead');
	/** Of one's past the last comes first. */
	readonly #backwards: boolean = $derived.by(() => this.#to <= addDays(this.#app.today, 1) && addDays(this.from, 1) < this.#to);

	readonly #matching: Occurrence[] = $derived.by(() => {
		const { state, only } = this.#filter();
		const wanted = (activities: readonly Activity[]) =>
			activities.filter((activity) => matches(activity, { state, only }, this.#companyOf()));
		const dated = occurrencesIn(wanted(this.#found.current), { from: this.from, to: this.#to, tz: this.#app.tz }).sort(inTime);
		const open = this.#withUndated ? wanted(this.#openEnded.current).map(undated) : [];
		return [...(this.#backwards ? dated.reverse() : dated), ...open];
	});
	/** What is to be seen: day by day, what has no day last. */
	readonly shown: Occurrence[] = $derived.by(() => withWords(this.#matching, this.#filter().words, this.names));

	/** Must be made while a component is set up, for it keeps asking the store. */
	constructor(app: App, filter: () => ActivityFilter, companyOf: () => CompanyOf) {
		const { find } = app.store;
		this.#app = app;
		this.#filter = filter;
		this.#companyOf = companyOf;
		this.#found = live(
			() => ({ from: this.from, to: this.#to, tz: app.tz }),
			(range) => find.activitiesBetween(range),
			[],
		);
		this.#openEnded = live(
			() => this.#withUndated,
			async (asks) => (asks ? find.openEnded() : []),
			[],
		);
		this.#names = live(
			() => [...new Set(this.#matching.flatMap(({ activity }) => partiesOf(activity)))],
			(keys) => partyNames(find, keys),
			new Map(),
		);
	}

	get ready(): boolean {
		return this.#found.ready && this.#openEnded.ready;
	}

	/** The names of whom and what they are about. */
	get names(): Map<string, string> {
		return this.#names.current;
	}
}

/** By the day and the time; what takes the whole day comes first on it. */
const inTime = (one: Occurrence, other: Occurrence) => one.start.localeCompare(other.start) || other.end.localeCompare(one.end);
