import { getContext, setContext } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import { isZone } from '#lib/domain/time/zone.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Hue } from '#lib/model/calendar.ts';
import type { Tz } from '#lib/model/scalars.ts';
import type { Store } from '#lib/store/store.ts';
import {
	settingChange,
	settingRecords,
	settingsFrom,
	type SettingName,
	type SettingRecord,
	type SettingValues,
} from '../settings/settings.svelte.ts';
import { live, type Live } from '../store/live.svelte.ts';
import { firstDayOfLocale } from '../words/format.ts';
import type { Weekday } from '#lib/domain/time/week.ts';
import { Catalogue } from './catalogue.svelte.ts';
import { hueOf } from './colours.ts';
import type { Local } from './local.svelte.ts';
import { Now } from './now.svelte.ts';
import { showProblem } from './showProblem.ts';

const key = Symbol('app');

/** What every screen needs: the store, the settings, the clock, the small record types, and what this device remembers. */
export class App {
	readonly store: Store;
	readonly now = new Now();
	readonly catalogue: Catalogue;
	readonly local: Local;
	readonly #settings: Live<SettingRecord[]>;
	readonly settings: SettingValues = $derived.by(() => settingsFrom(this.#settings.current));
	/** The zone in which times are shown. */
	readonly tz: Tz = $derived.by(() => (isZone(this.settings.zone) ? this.settings.zone : deviceZone()));
	readonly today = $derived.by(() => this.now.day(this.tz));
	readonly firstDay = $derived.by(() => (this.settings.firstDay || firstDayOfLocale()) as Weekday);

	readonly #watchPending = createSubscriber((update) => this.store.pending.watch(update));

	/** Must be made while a component is set up, for it keeps asking the store. */
	constructor(store: Store, settings: SettingRecord[], local: Local) {
		this.store = store;
		this.local = local;
		this.catalogue = new Catalogue(store, local);
		this.#settings = live(
			() => store.self.memberId,
			() => settingRecords(store),
			settings,
		);
	}

	/** Whether something is being stored just now. */
	get saving(): boolean {
		this.#watchPending();
		return this.store.pending.any;
	}

	/** The hue of an activity, by what the person wants colours to tell. */
	hueOf(activity: Activity): Hue {
		return hueOf(activity, this.settings.colouring, this.catalogue);
	}

	/** Changes a setting; a failure is shown. */
	async set<Name extends SettingName>(name: Name, value: SettingValues[Name]): Promise<void> {
		const known = this.#settings.current.some((record) => record.name === name);
		const stored = await this.store.commit(settingChange(this.store.self.memberId, name, value, known));
		if (!stored.ok) await showProblem(stored.problem);
	}
}

/** The zone of this device; UTC where the browser does not tell. */
export function deviceZone(): Tz {
	const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
	return isZone(zone) ? zone : 'UTC';
}

/** Two zones that may differ on purpose, as `LocalValues` remembers them. */
export const zonePair = (shown: Tz, device: Tz): string => `${shown} ${device}`;

export function provideApp(app: App): void {
	setContext(key, app);
}

export function useApp(): App {
	return getContext<App>(key);
}
