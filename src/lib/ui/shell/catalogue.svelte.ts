import { distinctHues } from '#lib/domain/sharing/distinctHues.ts';
import type { Calendar, Hue } from '#lib/model/calendar.ts';
import type { Dictionary } from '#lib/model/dictionary.ts';
import type { Member } from '#lib/model/member.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { Resource } from '#lib/model/resource.ts';
import type { Term } from '#lib/model/term.ts';
import { barredCalendars } from '#lib/store/barredCalendars.ts';
import { dictionaryIdOf } from '#lib/store/dictionaryIdOf.ts';
import type { Store } from '#lib/store/store.ts';
import type { Local } from './local.svelte.ts';
import { live, type Live } from '../store/live.svelte.ts';

const byId = <Item extends { id: Uuid }>(items: readonly Item[]) => new Map(items.map((item) => [item.id, item]));

/** The record types that are few and that every screen shows by name: calendars, terms, members, resources. */
export class Catalogue {
	readonly #local: Pick<Local, 'values'>;
	readonly #stored: Live<Calendar[]>;
	readonly #self: Uuid;
	readonly #calendars: Calendar[] = $derived.by(() => {
		const chosen = this.#local.values.hues;
		const coloured = this.#stored.current.map((one) => ({ ...one, hue: chosen[one.id] ?? one.hue }));
		return distinctHues(coloured, ({ id, ownerId = this.#self }) => ownerId === this.#self || chosen[id] !== undefined);
	});
	readonly #people: Member[] = $derived.by(() => distinctHues(this.#members.current, ({ id }) => id === this.#self));
	readonly #terms: Live<Term[]>;
	readonly #members: Live<Member[]>;
	readonly #resources: Live<Resource[]>;
	readonly #dictionaries: Live<Dictionary[]>;
	readonly #barred: Live<ReadonlySet<Uuid>>;

	readonly calendars: Calendar[] = $derived.by(() =>
		[...this.#calendars].sort((one, other) => one.order - other.order || one.name.localeCompare(other.name)),
	);
	readonly calendar: Map<Uuid, Calendar> = $derived.by(() => byId(this.#calendars));
	/** Those in which nothing can be changed here: of teams that one only reads in, or is in no more. */
	readonly barred: ReadonlySet<Uuid> = $derived.by(() => this.#barred.current);
	readonly term: Map<Uuid, Term> = $derived.by(() => byId(this.#terms.current));
	readonly member: Map<Uuid, Member> = $derived.by(() => byId(this.#people));
	readonly resource: Map<Uuid, Resource> = $derived.by(() => byId(this.#resources.current));
	readonly resources: Resource[] = $derived.by(() => [...this.#resources.current].sort((one, other) => one.name.localeCompare(other.name)));
	readonly members: Member[] = $derived.by(() => [...this.#people].sort((one, other) => one.name.localeCompare(other.name)));
	readonly categories: Term[] = $derived.by(() => this.termsOf(dictionaryIdOf('category')));
	readonly dictionaries: Dictionary[] = $derived.by(() => [...this.#dictionaries.current].sort((one, other) => one.order - other.order));
	/** Terms of every group of tags, group by group. */
	readonly tags: Term[] = $derived.by(() => this.tagGroups.flatMap(({ id }) => this.termsOf(id)));
	/** Dictionaries of tags: the one that every Daybook begins with, and the team's own. */
	readonly tagGroups: Dictionary[] = $derived.by(() => this.dictionaries.filter(({ role }) => role === 'tag'));
	readonly ready: boolean = $derived.by(
		() => this.#stored.ready && this.#barred.ready && this.#terms.ready && this.#members.ready && this.#dictionaries.ready,
	);

	constructor(store: Store, local: Pick<Local, 'values'>) {
		this.#local = local;
		this.#self = store.self.memberId;
		this.#stored = live(
			() => 0,
			() => store.find.all('calendar'),
			[],
		);
		this.#terms = live(
			() => 0,
			() => store.find.all('term'),
			[],
		);
		this.#members = live(
			() => 0,
			() => store.find.all('member'),
			[],
		);
		this.#resources = live(
			() => 0,
			() => store.find.all('resource'),
			[],
		);
		this.#dictionaries = live(
			() => 0,
			() => store.find.all('dictionary'),
			[],
		);
		this.#barred = live(
			() => 0,
			() => barredCalendars(store.db),
			new Set<Uuid>(),
		);
	}

	/** The terms of a dictionary in their order, retired ones among them. */
	termsOf(id: Uuid): Term[] {
		return this.#terms.current.filter((term) => term.dictionaryId === id).sort((one, other) => one.order - other.order);
	}

	/** The hue of a calendar; grey for one that is gone. */
	hueOf(calendarId: Uuid): Hue {
		return this.calendar.get(calendarId)?.hue ?? 'grey';
	}
}
