import * as fc from 'fast-check';
import { RRule } from 'rrule';
import { RRuleTemporal } from 'rrule-temporal';
import { describe, expect, it } from 'vitest';
import { expand } from '#lib/domain/recurrence/expand.ts';
import { formatRule } from '#lib/domain/recurrence/formatRule.ts';
import type { Rule } from '#lib/domain/recurrence/rule.ts';
import { arbitraryRule, arbitraryStart } from './support/arbitraryRule.ts';

const MOST = 20;
const civil = (at: number) => new Date(at).toISOString().slice(0, 16);

/** Where the partners are known to be wrong or follow another policy (decisions/0003) they are not asked. */
function agreed(rule: Rule): boolean {
	const { freq, byDay, byMonth, byMonthDay, byYearDay, byWeekNo, bySetPos } = rule;
	const ordinals = byDay?.filter((day) => day.ordinal !== undefined).length ?? 0;
	const mixed = ordinals > 0 && ordinals < (byDay?.length ?? 0);
	const monthFromStart = freq === 'YEARLY' && byMonthDay && !byMonth;
	return !mixed && !monthFromStart && !byWeekNo && !(byYearDay && (byDay ?? byMonthDay)) && !bySetPos;
}

function ours(rule: Rule, start: number): string[] {
	return expand({ rrule: rule, start: civil(start) }, { from: civil(start), to: '2150-01-01', limit: MOST }).occurrences;
}

const asked = fc.record({ rule: arbitraryRule.filter(agreed), start: arbitraryStart });

describe('other engines', () => {
	it('rrule in floating time gives the same', () => {
		fc.assert(
			fc.property(asked, ({ rule, start }) => {
				const mine = ours(rule, start);
				// rrule would search to the year 9999 for what never comes.
				fc.pre(mine.length === MOST);
				const theirs = new RRule({ ...RRule.parseString(formatRule(rule)), dtstart: new Date(start) });
				expect(mine).toEqual(theirs.all((_, index) => index < MOST).map((date) => civil(date.getTime())));
			}),
			{ numRuns: 150 },
		);
	}, 60_000);

	it('rrule-temporal gives the same', () => {
		fc.assert(
			fc.property(asked, ({ rule, start }) => {
				const mine = ours(rule, start);
				// It gives up after 10,000 periods.
				fc.pre(mine.length === MOST && Date.parse(`${mine.at(-1)}Z`) - start < 3000 * 86_400_000);
				const dtstart = new Date(start).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
				const text = `DTSTART:${dtstart}Z\nRRULE:${formatRule({ ...rule, count: MOST })}`;
				const theirs = new RRuleTemporal({ rruleString: text }).all();
				expect(mine).toEqual(theirs.map((date) => date.toPlainDateTime().toString().slice(0, 16)));
			}),
			{ numRuns: 60 },
		);
	}, 60_000);
});
