import { occurrencesIn } from '#lib/domain/occurrencesOf.ts';
import { occurrenceAsActivity, type Place } from '#lib/domain/series.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Patch } from '#lib/model/change.ts';
import type { Result } from '#lib/model/result.ts';
import type { When } from '#lib/model/when.ts';
import { anActivity, type ActivityBuilder } from '../../builders/anActivity.ts';
import { applied } from '../../builders/applied.ts';

export const year = { from: '2026-01-01', to: '2028-01-01', tz: 'Europe/Rome' };
/** Tuesdays and Thursdays, 24 November to 17 December. */
export const training = (): ActivityBuilder =>
	anActivity().named('Training').on('2026-11-24').at('15:00').for(120).every('WEEKLY;BYDAY=TU,TH;COUNT=8');

/** An occurrence of a series, to be changed. */
export const placeOf = (series: Activity, recurrenceId: string, replaced: Activity[] = []): Place => ({
	series,
	recurrenceId,
	replaced,
});

/** The occurrence as somebody edited it, with the rule of its series. */
export function edited({ series, recurrenceId, replaced }: Place, fields: Partial<Activity>, when: Partial<When> = {}): Activity {
	const one = occurrenceAsActivity({ series, recurrenceId, replaced });
	return { ...one, ...fields, when: { ...one.when, rrule: series.when.rrule!, ...when } };
}

/** What a calendar shows after patches: start and subject of each occurrence. */
export function shownAfter(activities: Activity[], patches: readonly Patch[]): string[] {
	const left = [...applied(activities, patches).values()].filter(({ deletedAt }) => deletedAt === undefined);
	return occurrencesIn(left, year)
		.map(({ start, activity }) => `${start} ${activity.subject}`)
		.sort();
}

export const days = (...list: string[]) => list.map((day) => `2026-${day} Training`);

/** The patches of a change that must not be refused. */
export function valueOf(result: Result<Patch[]>): Patch[] {
	if (!result.ok) throw new Error(result.problem.kind);
	return result.value;
}
