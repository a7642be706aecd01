import { tick } from 'svelte';
import type { Civil } from '#lib/model/scalars.ts';
import type { ViewProps } from '../viewProps.ts';
import { focusOn } from './monthElements.ts';

interface Host {
	view: () => ViewProps;
	/** The weeks on the screen. */
	body: () => HTMLElement | undefined;
	/** Whether the block with a key lies on a day. */
	covers: (key: string, day: Civil) => boolean;
}

/** Where the focus is in a month: on one day or a block in it; it outlives what is drawn anew. */
export class MonthFocus {
	readonly #host: Host;
	/** Follows the address, and goes its own way between. */
	day: Civil = $derived.by(() => this.#host.view().day);
	#wanted: { day: Civil; key?: string } | undefined;

	constructor(host: Host) {
		this.#host = host;
	}

	/** Goes to a day; with `turn`, or where the day is not shown, to another page. */
	go(day: Civil, turn = false): Promise<void> {
		return this.#to({ day }, turn);
	}

	/** Goes along with a block that goes to a day. */
	follow(key: string, day: Civil): Promise<void> {
		return this.#to({ day, key }, false);
	}

	async #to(wanted: { day: Civil; key?: string }, turn: boolean): Promise<void> {
		const { day } = wanted;
		const { from, to, ongo } = this.#host.view();
		this.day = day;
		this.#wanted = wanted;
		if (turn || day < from || day >= to) ongo(day);
		await tick();
		this.regain();
	}

	/** Gives the focus back to what had it, or is to have it, once that is drawn: days and occurrences come when they come. */
	regain(): void {
		const body = this.#host.body();
		const { activeElement } = document;
		const wanted = this.#wanted;
		if (!wanted || (activeElement !== document.body && !body?.contains(activeElement))) return;
		// Where the block is not there yet, its day has the focus meanwhile.
		if (!focusOn(body, wanted)) this.#wanted = wanted;
	}

	/** Something in the month got the focus. */
	came(event: FocusEvent): void {
		const target = event.target as HTMLElement;
		const day = target.closest<HTMLElement>('[data-day]')?.dataset['day'];
		const { key } = target.dataset;
		if (day !== undefined && !(key !== undefined && this.#host.covers(key, this.day))) this.day = day;
		this.#wanted = { day: this.day, ...(key !== undefined && { key }) };
	}

	/** The focus went from something in the month; when to nothing, what had it was taken away. */
	went(event: FocusEvent): void {
		if (event.relatedTarget && !this.#host.body()?.contains(event.relatedTarget as Node)) this.forget();
	}

	/** From now on the focus is where the user puts it. */
	forget(): void {
		this.#wanted = undefined;
	}
}
