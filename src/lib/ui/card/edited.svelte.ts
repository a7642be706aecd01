import { untrack } from 'svelte';
import { rebased } from '#lib/domain/card/rebased.ts';
import { sameValue } from '#lib/domain/sameValue.ts';
import { namedFields, recordOfFields } from '#lib/model/namedFields.ts';
import type { Records, TypeName } from '#lib/model/recordTypes.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { Store } from '#lib/store/store.ts';
import { live } from '../store/live.svelte.ts';
import { snapshotOf } from './snapshotOf.svelte.ts';

/** What an edit begins with. */
interface Start<One> {
	/** The record as it was stored then, or as a new one begins. */
	before: One;
	/** That, with what was typed before a reload. */
	draft: One;
	/** The stored record that is followed, if there is one. */
	followed: () => Uuid | undefined;
}

/**
 * A record that somebody is editing: what is stored meanwhile comes into it, but for what was typed. Must be made while
 * a component is set up.
 */
export class Edited<Type extends TypeName> {
	/** As it is typed. */
	value: Records[Type];
	/** As it is stored, so far as is known here. */
	saved: Records[Type];
	readonly changed = $derived.by(() => JSON.stringify(this.value) !== JSON.stringify(this.saved));
	/** The fields that were given another value while one was typed. */
	readonly unsettled = $derived.by(() => this.#overtaken.filter((name) => !this.#agrees(name)));
	#overtaken = $state.raw<readonly string[]>([]);
	readonly #type: Type;

	constructor(store: Store, type: Type, { before, draft, followed }: Start<Records[Type]>) {
		this.#type = type;
		this.value = $state(draft);
		this.saved = $state.raw(before);
		const stored = live(followed, async (id) => (id === undefined ? undefined : store.find.get(type, id)), undefined);
		$effect(() => {
			const { current } = stored;
			if (current && current.deletedAt === undefined) untrack(() => this.#takeIn(current));
		});
	}

	#agrees(name: string): boolean {
		return sameValue(namedFields(this.value)[name], namedFields(this.saved)[name]);
	}

	#takeIn(current: Records[Type]): void {
		if (sameValue(current, this.saved)) return;
		const laid = rebased(this.#type, this.saved, snapshotOf(this.value), current);
		this.saved = current;
		this.value = laid.value;
		this.#overtaken = [...new Set([...this.#overtaken, ...laid.contested])];
	}

	/** What was given to a field meanwhile replaces what was typed. */
	takeTheirs(name: string): void {
		const { [name]: _mine, ...rest } = namedFields(snapshotOf(this.value));
		const theirs = namedFields(this.saved)[name];
		this.value = recordOfFields({ ...rest, ...(theirs !== undefined && { [name]: theirs }) });
	}

	/** What was typed stands, whatever was stored meanwhile. */
	keepMine(): void {
		this.#overtaken = [];
	}

	/** Goes on after `typed` was stored as `kept`: what was typed since is not stored yet. */
	afterSaving(typed: Records[Type], kept: Records[Type]): void {
		this.value = this.sinceSaving(typed, kept);
		this.saved = kept;
		this.keepMine();
	}

	/** What was stored as `kept`, with what was typed since. */
	sinceSaving(typed: Records[Type], kept: Records[Type]): Records[Type] {
		return rebased(this.#type, typed, snapshotOf(this.value), kept).value;
	}
}
