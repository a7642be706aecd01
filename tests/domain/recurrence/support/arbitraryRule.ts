import * as fc from 'fast-check';
import { frequencies } from '#lib/domain/recurrence/rule.ts';
import type { Rule, RuleDay } from '#lib/domain/recurrence/rule.ts';
import type { Weekday } from '#lib/domain/time/week.ts';

function some(min: number, max: number, most = 4): fc.Arbitrary<number[]> {
	const number = fc.integer({ min, max }).filter((n) => n !== 0 || min === 0);
	return fc.uniqueArray(number, { minLength: 1, maxLength: most });
}

const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;
const plainDays = fc.uniqueArray(weekday, { minLength: 1, maxLength: 5 }).map((days) => days.map((each) => ({ weekday: each })));

function ordinalDays(most: number): fc.Arbitrary<RuleDay[]> {
	const ordinal = fc.integer({ min: -most, max: most }).filter((n) => n !== 0);
	const day: fc.Arbitrary<RuleDay> = fc.oneof(fc.record({ weekday }), fc.record({ weekday, ordinal }));
	const key = (each: RuleDay) => `${each.weekday} ${each.ordinal}`;
	return fc.uniqueArray(day, { minLength: 1, maxLength: 3, selector: key });
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 3) => fc.option(arbitrary, { nil: undefined, freq });

/** Rules of every frequency but SECONDLY, with only the parts RFC 5545 allows it, without COUNT and UNTIL. */
export const arbitraryRule: fc.Arbitrary<Rule> = fc
	.constantFrom(...frequencies.filter((freq) => freq !== 'SECONDLY'))
	.chain((freq) => {
		const dayFilters = freq === 'YEARLY' || freq === 'HOURLY' || freq === 'MINUTELY';
		const no = fc.constant(undefined);
		return fc.record({
			freq: fc.constant(freq),
			interval: fc.constantFrom(1, 1, 1, 2, 3, 5),
			wkst: fc.constantFrom<Weekday>(1, 1, 7, 4),
			byMonth: maybe(some(1, 12), 2),
			byWeekNo: freq === 'YEARLY' ? maybe(some(-53, 53), 1) : no,
			byYearDay: dayFilters ? maybe(some(-366, 366, 30), 1) : no,
			byMonthDay: freq === 'WEEKLY' ? no : maybe(some(-31, 31, 10), 2),
			byDay: maybe(freq === 'MONTHLY' ? ordinalDays(5) : freq === 'YEARLY' ? fc.oneof(ordinalDays(5), ordinalDays(53)) : plainDays, 4),
			byHour: maybe(some(0, 23, 3), 1),
			byMinute: maybe(some(0, 59, 3), 1),
			bySetPos: maybe(some(-5, 5, 3), 1),
		});
	})
	.map(tidy);

/** Leaves out what is undefined and what RFC 5545 forbids in company. */
function tidy(parts: { [Key in keyof Rule]: Rule[Key] | undefined }): Rule {
	const rule = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as unknown as Rule;
	const chooses = Object.keys(rule).some((key) => key.startsWith('by') && key !== 'bySetPos');
	if (!chooses) delete rule.bySetPos;
	if (rule.byWeekNo && rule.byDay) rule.byDay = [...new Set(rule.byDay.map((day) => day.weekday))].map((each) => ({ weekday: each }));
	return rule;
}

/** A start between 1995 and 2040, in ms of the wall clock, at a full minute. */
export const arbitraryStart: fc.Arbitrary<number> = fc
	.integer({ min: Date.UTC(1995, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 })
	.map((minute) => minute * 60_000);
