import type { Civil, Tz } from '#lib/model/scalars.ts';
import { datePartsOf, dayNumber } from '../time/dayNumber.ts';
import { weekday } from '../time/week.ts';
import type { Weekday } from '../time/week.ts';
import type { Rule, RuleDay } from './rule.ts';
import { ruleEndOf } from './ruleEnd.ts';
import type { RuleEnd } from './ruleEnd.ts';

/**
 * What the editor of recurrences offers. `interval` counts days, weeks, months or years and is at least 1; a day of
 * the month is 1..31, or -1 for the last; an ordinal is 1..4, or -1 for the last.
 */
export type Preset =
	| { kind: 'daily'; interval: number }
	/** Monday to Friday. */
	| { kind: 'workdays' }
	/** Saturday and Sunday. */
	| { kind: 'weekends' }
	| { kind: 'weekly'; interval: number; weekdays: Weekday[] }
	| { kind: 'monthlyOnDay'; interval: number; day: number }
	| { kind: 'monthlyOnWeekday'; interval: number; ordinal: number; weekday: Weekday }
	/** The first n days of the month, n at least 2. */
	| { kind: 'monthlyFirstDays'; interval: number; days: number }
	| { kind: 'yearly'; interval: number; month: number; day: number };

const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];
const WEEKEND: readonly Weekday[] = [6, 7];

/** The rule a preset and an end stand for. */
export function presetToRule(preset: Preset, end: RuleEnd): Rule {
	return { ...partsOf(preset), ...ruleEndParts(end) };
}

function ruleEndParts(end: RuleEnd): Pick<Rule, 'count' | 'until'> {
	if (end.kind === 'count') return { count: end.count };
	return end.kind === 'until' ? { until: end.day.replaceAll('-', '') } : {};
}

function partsOf(preset: Preset): Rule {
	const interval = 'interval' in preset ? preset.interval : 1;
	const rule = { interval, wkst: 1 } as const;
	switch (preset.kind) {
		case 'daily':
			return { ...rule, freq: 'DAILY' };
		case 'workdays':
			return { ...rule, freq: 'WEEKLY', byDay: daysOf(WORKDAYS) };
		case 'weekends':
			return { ...rule, freq: 'WEEKLY', byDay: daysOf(WEEKEND) };
		case 'weekly':
			return { ...rule, freq: 'WEEKLY', byDay: daysOf(preset.weekdays) };
		case 'monthlyOnDay':
			return { ...rule, freq: 'MONTHLY', byMonthDay: [preset.day] };
		case 'monthlyOnWeekday':
			return { ...rule, freq: 'MONTHLY', byDay: [{ weekday: preset.weekday, ordinal: preset.ordinal }] };
		case 'monthlyFirstDays':
			return { ...rule, freq: 'MONTHLY', byMonthDay: countUp(preset.days) };
		case 'yearly':
			return { ...rule, freq: 'YEARLY', byMonth: [preset.month], byMonthDay: [preset.day] };
	}
}

/**
 * The preset and end that say the same as a rule, what the rule leaves out being taken from the start of the series;
 * undefined when the editor cannot express it, and must then show it in words and leave it alone.
 */
export function ruleToPreset(rule: Rule, start: Civil, tz?: Tz): { preset: Preset; end: RuleEnd } | undefined {
	const end = ruleEndOf(rule, start, tz);
	const { byWeekNo, byYearDay, byHour, byMinute, bySecond, bySetPos, byEaster } = rule;
	if (!end || byWeekNo || byYearDay || byHour || byMinute || bySecond || bySetPos || byEaster) return undefined;
	const preset = presetOf(rule, start);
	return preset && { preset, end };
}

function presetOf(rule: Rule, start: Civil): Preset | undefined {
	const { freq, byMonth, byMonthDay, byDay } = rule;
	if (freq === 'YEARLY') return byDay ? undefined : yearlyOf(rule, start);
	if (byMonth) return undefined;
	if (freq === 'MONTHLY') return monthlyOf(rule, start);
	if (byMonthDay) return undefined;
	if (freq === 'WEEKLY') return weeklyOf(rule, byDay?.map((day) => day.weekday) ?? [weekday(start)]);
	if (freq !== 'DAILY') return undefined;
	if (!byDay) return { kind: 'daily', interval: rule.interval };
	return rule.interval === 1
		? weeklyOf(
				rule,
				byDay.map((day) => day.weekday),
			)
		: undefined;
}

function weeklyOf({ interval, wkst }: Rule, unordered: Weekday[]): Preset | undefined {
	const weekdays = [...unordered].sort();
	// Which day begins the week decides when only every second week counts and several days are chosen.
	if (interval > 1 && weekdays.length > 1 && wkst !== 1) return undefined;
	if (interval === 1 && weekdays.join() === WORKDAYS.join()) return { kind: 'workdays' };
	if (interval === 1 && weekdays.join() === WEEKEND.join()) return { kind: 'weekends' };
	return { kind: 'weekly', interval, weekdays };
}

function monthlyOf({ interval, byMonthDay, byDay }: Rule, start: Civil): Preset | undefined {
	if (byDay) {
		const [only] = byDay;
		if (byMonthDay || byDay.length > 1 || only?.ordinal === undefined || only.ordinal < -1 || only.ordinal > 4) return undefined;
		return { kind: 'monthlyOnWeekday', interval, ordinal: only.ordinal, weekday: only.weekday };
	}
	const days = [...(byMonthDay ?? [datePartsOf(dayNumber(start)).day])].sort((a, b) => a - b);
	const [first = 1] = days;
	if (days.length > 1) {
		if (days.join() !== countUp(days.length).join()) return undefined;
		return { kind: 'monthlyFirstDays', interval, days: days.length };
	}
	return first < -1 ? undefined : { kind: 'monthlyOnDay', interval, day: first };
}

function yearlyOf({ interval, byMonth, byMonthDay }: Rule, start: Civil): Preset | undefined {
	const parts = datePartsOf(dayNumber(start));
	const [month = parts.month, ...months] = byMonth ?? [];
	const [day = parts.day, ...days] = byMonthDay ?? [];
	if (months.length > 0 || days.length > 0 || day < 1) return undefined;
	return { kind: 'yearly', interval, month, day };
}

function daysOf(weekdays: readonly Weekday[]): RuleDay[] {
	return weekdays.map((weekday) => ({ weekday }));
}

function countUp(to: number): number[] {
	return Array.from({ length: to }, (_, index) => index + 1);
}
