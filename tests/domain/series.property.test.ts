import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { occurrencesIn } from '#lib/domain/occurrencesOf.ts';
import { changeOccurrences, deleteOccurrences, occurrenceAsActivity, type Place } from '#lib/domain/series.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Patch } from '#lib/model/change.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { anActivity } from '../builders/anActivity.ts';
import { applied } from '../builders/applied.ts';
import { arbitraryDay, arbitrarySlowRule } from './support/arbitraryActivity.ts';
import { plusDays, plusMinutes, ruleText, startsByHand } from './support/slowCalendar.ts';

/** A series of which some occurrences are skipped and some replaced, and one of the others that somebody edits. */
interface Case {
	place: Place;
	/** All that the rule gives, counted by hand. */
	starts: Civil[];
	skipped: Civil[];
	/** How far the edit moves: days in a daily or weekly series, else minutes within the day. */
	days: number;
	minutes: number;
}

const arbitraryCase: fc.Arbitrary<Case> = fc
	.tuple(arbitraryDay('2026-09-01', 60), fc.boolean())
	.chain(([day, whole]) =>
		fc.record({
			start: fc.constant(whole ? day : `${day}T10:00`),
			rule: arbitrarySlowRule(day),
			skip: fc.uniqueArray(fc.nat(11), { maxLength: 3 }),
			replace: fc.uniqueArray(fc.nat(11), { maxLength: 3 }),
			at: fc.nat(11),
			days: fc.integer({ min: -9, max: 9 }),
			minutes: fc.constantFrom(0, -90, 45, 600),
		}),
	)
	.map(({ start, rule, skip, replace, at, days, minutes }) => {
		const starts = startsByHand(start, rule);
		const pick = (numbers: number[]) => numbers.flatMap((n) => starts[n] ?? []);
		const own = pick(replace.filter((n) => !skip.includes(n)));
		const skipped = pick(skip);
		const left = starts.filter((one) => !skipped.includes(one) && !own.includes(one));
		const builder = anActivity().named('Old').on(start.slice(0, 10)).every(ruleText(rule).slice('FREQ='.length));
		if (start.length > 10) builder.at('10:00').for(90);
		const series = builder.except(...skipped, ...own).build();
		const replaced = own.map((recurrenceId) => anActivity().named('Own').on('2026-01-01').insteadOf(series, recurrenceId).build());
		const place = { series, recurrenceId: left[at % (left.length || 1)] ?? '', replaced };
		return {
			place,
			starts,
			skipped,
			days: rule.freq === 'MONTHLY' ? 0 : days,
			minutes: start.length > 10 ? minutes : 0,
		};
	})
	.filter(({ place }) => place.recurrenceId !== '');

const range = { from: '2026-01-02', to: '2032-01-01', tz: 'Europe/Rome' };
const startsOf = (records: Iterable<Activity>, name: string) =>
	occurrencesIn(
		[...records].filter(({ deletedAt }) => deletedAt === undefined),
		range,
	)
		.filter(({ activity }) => activity.subject === name)
		.map(({ start }) => start);

function edit(one: Case, scope: 'following' | 'all'): { records: Map<string, Activity>; moved: (civil: Civil) => Civil } {
	const { place, days, minutes } = one;
	const moved = (civil: Civil) => (civil.length > 10 ? plusMinutes(plusDays(civil, days), minutes) : plusDays(civil, days));
	const copy = occurrenceAsActivity(place);
	const { start = '', end } = copy.when;
	const when = { ...place.series.when, start: moved(start), ...(end !== undefined && { end: moved(end) }) };
	const changed = changeOccurrences(place, { ...copy, subject: 'New', when }, scope, 'tail');
	if (!changed.ok) throw new Error(changed.problem.kind);
	return { records: applied([place.series, ...place.replaced], changed.value), moved };
}

/** Where the records of replaced occurrences say that they belong. */
const placesOf = (records: Map<string, Activity>, { place }: Case) =>
	place.replaced.map(({ id }) => `${records.get(id)?.seriesId} ${records.get(id)?.recurrenceId}`);

const isLeft = ({ place, skipped }: Case, start: Civil) =>
	!skipped.includes(start) && !place.replaced.some(({ recurrenceId }) => recurrenceId === start);

const settings = { numRuns: 150, seed: 20261122 };

describe('a random series, with skipped and replaced occurrences', () => {
	test('of which one and the following are edited: the old ones before it, the moved ones from it on', () => {
		fc.assert(
			fc.property(arbitraryCase, (one) => {
				const { series, recurrenceId, replaced } = one.place;
				const { records, moved } = edit(one, 'following');
				const [before, after] = [one.starts.filter((start) => start < recurrenceId), one.starts.filter((start) => start >= recurrenceId)];
				const left = (start: Civil) => isLeft(one, start);
				expect(startsOf(records.values(), 'Old')).toEqual(before.filter(left));
				expect(startsOf(records.values(), 'New')).toEqual(after.filter(left).map(moved));
				const whole = before.length === 0;
				const placed = replaced.map(({ recurrenceId: own = '' }) =>
					own < recurrenceId ? `${series.id} ${own}` : `${whole ? series.id : 'tail'} ${moved(own)}`,
				);
				expect(placesOf(records, one)).toEqual(placed);
			}),
			settings,
		);
	}, 60_000);

	test('of which all are edited: every one moved by as much, the skipped stay skipped', () => {
		fc.assert(
			fc.property(arbitraryCase, (one) => {
				const { records, moved } = edit(one, 'all');
				expect(startsOf(records.values(), 'Old')).toEqual([]);
				expect(startsOf(records.values(), 'New')).toEqual(one.starts.filter((start) => isLeft(one, start)).map(moved));
				expect(placesOf(records, one)).toEqual(
					one.place.replaced.map(({ recurrenceId = '' }) => `${one.place.series.id} ${moved(recurrenceId)}`),
				);
			}),
			settings,
		);
	}, 60_000);

	test('of which one, the following or all are deleted: what is left is what was before', () => {
		const without = (one: Case, patches: Patch[]) => applied([one.place.series, ...one.place.replaced], patches);
		fc.assert(
			fc.property(arbitraryCase, (one) => {
				const { recurrenceId, replaced } = one.place;
				const now = '2026-11-24T09:00:00.000Z';
				const left = one.starts.filter((start) => isLeft(one, start));
				const skipped = without(one, deleteOccurrences(one.place, 'this', now));
				expect(startsOf(skipped.values(), 'Old')).toEqual(left.filter((start) => start !== recurrenceId));
				const ended = without(one, deleteOccurrences(one.place, 'following', now));
				expect(startsOf(ended.values(), 'Old')).toEqual(left.filter((start) => start < recurrenceId));
				for (const own of replaced)
					expect(ended.get(own.id)?.deletedAt === undefined).toBe(own.recurrenceId! < recurrenceId && one.starts[0]! < recurrenceId);
				const gone = without(one, deleteOccurrences(one.place, 'all', now));
				expect([...gone.values()].every(({ deletedAt }) => deletedAt === now)).toBe(true);
			}),
			settings,
		);
	}, 60_000);
});
