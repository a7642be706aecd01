import type { Rule, RuleWarning } from './rule.ts';

type ByPart = Extract<keyof Rule, `by${string}`>;

/**
 * Takes out of a rule, in place, what RFC 5545 section 3.3.10 forbids for its frequency, and says what went:
 * BYWEEKNO outside YEARLY; BYYEARDAY in DAILY, WEEKLY and MONTHLY; BYMONTHDAY in WEEKLY; BYSETPOS with nothing to
 * choose from; ordinals of BYDAY outside MONTHLY and YEARLY and beside BYWEEKNO (the weekday stays). Beside BYEASTER,
 * which the standard does not know, BYWEEKNO and ordinals go too.
 */
export function forbid(rule: Rule): RuleWarning[] {
	const warnings: RuleWarning[] = [];
	const drop = (part: ByPart, forbidden: boolean) => {
		if (!forbidden || !rule[part]) return;
		warnings.push({ kind: 'forbiddenPart', part: part.toUpperCase() });
		delete rule[part];
	};
	const { freq } = rule;
	drop('byWeekNo', freq !== 'YEARLY' || rule.byEaster !== undefined);
	drop('byYearDay', freq === 'DAILY' || freq === 'WEEKLY' || freq === 'MONTHLY');
	drop('byMonthDay', freq === 'WEEKLY');
	drop('bySetPos', !Object.keys(rule).some((key) => key.startsWith('by') && key !== 'bySetPos'));
	const ordinalsAllowed = (freq === 'MONTHLY' || (freq === 'YEARLY' && !rule.byWeekNo)) && !rule.byEaster;
	if (!ordinalsAllowed && rule.byDay?.some((day) => day.ordinal !== undefined)) {
		warnings.push({ kind: 'forbiddenPart', part: 'BYDAY' });
		const weekdays = new Set(rule.byDay.map((day) => day.weekday));
		rule.byDay = [...weekdays].map((weekday) => ({ weekday }));
	}
	return warnings;
}
