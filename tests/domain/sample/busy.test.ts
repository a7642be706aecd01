import { describe, expect, it } from 'vitest';
import type { Activity } from '#lib/model/activity.ts';
import { occurrencesOf } from '#lib/domain/occurrencesOf.ts';
import { performersOf } from '#lib/domain/performersOf.ts';
import { addDays } from '#lib/domain/time/arithmetic.ts';
import { instantOf } from '#lib/domain/time/zone.ts';
import { sampleChange } from '#lib/domain/sample/sampleChange.ts';
import { activitiesOf, moments, optionsAt } from './options.ts';

const cases = [
	['en', moments[0], 'Europe/London'],
	['en', moments[1], 'America/Los_Angeles'],
	['en', moments[5], 'Europe/London'],
	['it', moments[2], 'Australia/Lord_Howe'],
	['it', moments[4], 'Europe/Rome'],
	['it', moments[8], 'Europe/Rome'],
	['pl', moments[3], 'Europe/Warsaw'],
	['pl', moments[6], 'UTC'],
	['pl', moments[9], 'Europe/Warsaw'],
] as const;

/** Every busy minute of everybody, minute by minute; gives what somebody does in one that is taken already. */
function clashes(activities: readonly Activity[], range: { from: string; to: string; tz: string }): string[] {
	const minutes = new Map<string, Map<number, string>>();
	const found = new Set<string>();
	for (const activity of activities.filter(({ busy, status }) => busy && status !== 'cancelled')) {
		for (const { start, end, own, wholeDay } of occurrencesOf(activity, range)) {
			const tz = wholeDay ? range.tz : own.tz;
			const [from, to] = [instantOf(own.start ?? start, tz) / 60_000, instantOf(own.end ?? end, tz) / 60_000];
			for (const member of performersOf(activity)) {
				const taken = minutes.get(member) ?? new Map<number, string>();
				minutes.set(member, taken);
				for (let minute = from; minute < to; minute++) {
					const other = taken.get(minute);
					if (other !== undefined) found.add(`${start}: ${activity.subject} / ${other}`);
					taken.set(minute, activity.subject);
				}
			}
		}
	}
	return [...found];
}

describe('sample data', () => {
	it.each(cases)('keep no performer busy twice in one minute, in %s at %s, zone %s [I-7] [S3-17]', (language, moment, zone) => {
		const options = optionsAt(language, moment, zone);
		const activities = activitiesOf(sampleChange(options));
		const range = { from: addDays(options.today, -60), to: addDays(options.today, 200), tz: options.tz };
		expect(clashes(activities, range)).toEqual([]);
	});

	it('would be caught', () => {
		const options = optionsAt('en', moments[1]);
		const [one] = activitiesOf(sampleChange(options)).filter(({ busy, status }) => busy && status === 'planned');
		const range = { from: addDays(options.today, -60), to: addDays(options.today, 60), tz: options.tz };
		expect(clashes([one!, { ...one!, id: 'other' }], range).length).toBeGreaterThan(0);
	});

	it('keep nobody busy twice in the years to come', () => {
		const options = optionsAt('it', moments[1]);
		const repeating = activitiesOf(sampleChange(options)).filter(({ when }) => when.rrule !== undefined);
		expect(clashes(repeating, { from: options.today, to: addDays(options.today, 366 * 25), tz: options.tz })).toEqual([]);
	});
});
