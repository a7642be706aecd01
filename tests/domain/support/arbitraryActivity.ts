import * as fc from 'fast-check';
import { memberKey } from '#lib/domain/performersOf.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { anActivity, ann, bob } from '../../builders/anActivity.ts';
import { plusDays, plusMinutes, ruleText, startsByHand, type SlowRule } from './slowCalendar.ts';

export const zones = ['Europe/Rome', 'Europe/Warsaw', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'];

export const arbitraryZone = fc.constantFrom(...zones);

/** A day near the changes of clocks of both halves of the year, in both hemispheres. */
export function arbitraryDay(from: Civil, days: number): fc.Arbitrary<Civil> {
	return fc.nat(days - 1).map((n) => plusDays(from, n));
}

export const arbitraryTime: fc.Arbitrary<string> = fc
	.tuple(fc.nat(23), fc.constantFrom(0, 15, 30, 45))
	.map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

export const arbitrarySlowRule = (start: Civil): fc.Arbitrary<SlowRule> =>
	fc.record({
		freq: fc.constantFrom('DAILY' as const, 'WEEKLY' as const, 'MONTHLY' as const),
		interval: fc.integer({ min: 1, max: 3 }),
		weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
		monthDay: fc.integer({ min: 1, max: 28 }),
		end: fc.oneof(
			fc.record({ count: fc.integer({ min: 1, max: 12 }) }),
			fc.integer({ min: 0, max: 60 }).map((days) => ({ until: plusDays(start, days).slice(0, 10) })),
		),
	});

/** An activity and the starts that its rule gives, counted by hand. */
export interface Sample {
	activity: Activity;
	starts: Civil[];
}

interface Parts {
	start: Civil;
	length: number;
	form: 'timed' | 'whole' | 'dueTime' | 'dueDay';
	tz: string;
	rule: SlowRule | undefined;
	skipped: number[];
	extra: number[];
}

function sampleOf({ start, length, form, tz, rule, skipped, extra }: Parts): Sample {
	const whole = form === 'whole' || form === 'dueDay';
	const first = whole ? start.slice(0, 10) : start;
	const starts = rule ? startsByHand(first, rule) : [first];
	const builder = anActivity().in(tz).busy();
	if (form === 'dueTime' || form === 'dueDay') builder.due(first);
	else builder.on(first.slice(0, 10));
	if (form === 'timed') builder.at(first.slice(11)).for(length);
	// From none, as some write a single day, to three.
	if (form === 'whole') builder.forDays(Math.floor(length / 15) % 4);
	if (rule) builder.every(ruleText(rule).slice('FREQ='.length));
	if (rule) builder.except(...skipped.flatMap((n) => starts[n] ?? []));
	if (rule) builder.also(...extra.map((n) => (whole ? plusDays(first, n) : plusMinutes(first, n * 720))));
	return { activity: builder.build(), starts };
}

/** Single and repeating, timed and whole-day, with exceptions and extra days; `from` and `days` say where it starts. */
export function arbitrarySample(
	from: Civil,
	days: number,
	forms: readonly Parts['form'][] = ['timed', 'whole', 'dueTime', 'dueDay'],
): fc.Arbitrary<Sample> {
	return fc.tuple(arbitraryDay(from, days), arbitraryTime).chain(([day, time]) =>
		fc
			.record({
				start: fc.constant(`${day}T${time}`),
				length: fc.constantFrom(0, 15, 60, 90, 600, 1440, 3000),
				form: fc.constantFrom(...forms),
				tz: arbitraryZone,
				rule: fc.option(arbitrarySlowRule(day), { nil: undefined, freq: 2 }),
				skipped: fc.uniqueArray(fc.nat(8), { maxLength: 3 }),
				extra: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 2 }),
			})
			.map(sampleOf),
	);
}

/** Who performs it, and whether it counts: mostly busy and planned. */
export function inDiary(sample: fc.Arbitrary<Sample>): fc.Arbitrary<Sample> {
	const as = (role: 'performer' | 'attendee') => ({ role, response: 'accepted' }) as const;
	const choice = fc.record({
		assigneeId: fc.constantFrom(ann, bob, 'member-cleo'),
		participants: fc.constantFrom<Activity['participants']>(
			{},
			{ [memberKey(ann)]: as('performer') },
			{ [memberKey(bob)]: as('attendee') },
		),
		busy: fc.constantFrom(true, true, true, false),
		status: fc.constantFrom('planned' as const, 'planned' as const, 'done' as const, 'cancelled' as const),
		deletedAt: fc.constantFrom(undefined, undefined, undefined, '2026-10-01T00:00:00.000Z'),
	});
	return fc.tuple(sample, choice).map(([{ activity, starts }, { deletedAt, ...fields }]) => ({
		activity: { ...activity, ...fields, ...(deletedAt !== undefined && { deletedAt }) },
		starts,
	}));
}
