import type { Step } from '#lib/domain/threads/stepsOf.ts';
import { dayOf } from '#lib/domain/time/civil.ts';
import type { App } from '../shell/app.svelte.ts';
import { formatLabel, formatShortDay, formatTime, nearDay } from '../words/format.ts';
import { m } from '../words/m.ts';

/** The day of a step in few words, with the time where it has one: `tomorrow, 10:00`. */
export function stepDay({ at }: Pick<Step, 'at'>, today: string): string {
	if (at === '') return m.open_ended();
	const time = formatTime(at);
	const day = nearDay(dayOf(at), today) ?? formatShortDay(at);
	return time === '' ? day : `${day}, ${time}`;
}

/** What a step is and when: `Call, Fri 27 Nov`. */
export function stepWords({ catalogue, today }: App, step: Step): string {
	const category = formatLabel(catalogue.term.get(step.activity.categoryId)?.label ?? {});
	return [category, stepDay(step, today)].filter(Boolean).join(', ');
}
