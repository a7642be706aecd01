import type { Component } from 'svelte';
import type { Occurrence } from '#lib/domain/occurrence.ts';
import type { Range } from '#lib/domain/occurrencesOf.ts';
import type { Activity } from '#lib/model/activity.ts';

/** The activities that a calendar shows, also those of calendars that are hidden. */
interface InView {
	activities: readonly Activity[];
	range: Range;
}

class Contested {
	/** By id the activities with rival values, by key the occurrences that met what was booked before them. */
	ids = $state.raw<ReadonlySet<string>>(new Set());
	/** What marks them. */
	sign = $state.raw<Component<{ class?: string; size?: number; strokeWidth?: number }>>();
	inView = $state.raw<InView>();
}

/** What somebody has to settle. Filled in by `watchContested.svelte.ts`, which who works alone never loads. */
export const contested = new Contested();

/** The sign of an occurrence about which somebody has to settle something; blocks ask, which know no store. */
export const signOf = ({ key, activity }: Pick<Occurrence, 'key' | 'activity'>) =>
	contested.ids.has(key) || contested.ids.has(activity.id) ? contested.sign : undefined;
