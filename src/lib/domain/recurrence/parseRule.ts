import type { Weekday } from '../time/week.ts';
import { forbid } from './forbiddenParts.ts';
import { frequencies, weekdayCodes } from './rule.ts';
import type { NumberPart, Rule, RuleDay, RuleProblem, RuleWarning } from './rule.ts';

/** What reading a rule gives: the rule and what was left out of it, or why it cannot be read. */
export type ParsedRule = { rule: Rule; warnings: RuleWarning[] } | { problem: RuleProblem };

/** The list parts by name: the largest number allowed, and whether zero and negative ones are. */
const NUMBER_PARTS: Record<string, { key: NumberPart; max: number; zero?: true; negative?: true }> = {
	BYMONTH: { key: 'byMonth', max: 12 },
	BYWEEKNO: { key: 'byWeekNo', max: 53, negative: true },
	BYYEARDAY: { key: 'byYearDay', max: 366, negative: true },
	BYMONTHDAY: { key: 'byMonthDay', max: 31, negative: true },
	BYHOUR: { key: 'byHour', max: 23, zero: true },
	BYMINUTE: { key: 'byMinute', max: 59, zero: true },
	BYSECOND: { key: 'bySecond', max: 60, zero: true },
	BYSETPOS: { key: 'bySetPos', max: 366, negative: true },
	BYEASTER: { key: 'byEaster', max: 366, zero: true, negative: true },
};

/** Reads a part into the rule; false when nothing of it can be used. */
type Reader = (rule: Rule, value: string, warn: () => void) => boolean;

const READERS: Record<string, Reader> = {
	FREQ: (rule, value) => {
		const freq = frequencies.find((name) => name === value);
		if (freq) rule.freq = freq;
		return freq !== undefined;
	},
	INTERVAL: (rule, value, warn) => {
		const interval = positive(value);
		// A zero would never get on; other programs read it as 1.
		if (interval === undefined) warn();
		rule.interval = interval ?? 1;
		return /^\d+$/.test(value);
	},
	COUNT: (rule, value, warn) => {
		const count = positive(value);
		if (count !== undefined && count !== Number(value)) warn();
		if (count !== undefined) rule.count = count;
		return count !== undefined;
	},
	UNTIL: readUntil,
	WKST: (rule, value) => {
		const wkst = weekdayOfCode(value);
		if (wkst) rule.wkst = wkst;
		return wkst !== undefined;
	},
	BYDAY: readByDay,
	RSCALE: (_rule, value) => value === 'GREGORIAN',
	SKIP: (_rule, value, warn) => {
		if (value !== 'OMIT') warn();
		return true;
	},
};

/**
 * Reads an RRULE value (RFC 5545 section 3.3.10) without throwing. Lenient where meaning is not in doubt: lower case,
 * a leading `RRULE:`, a trailing semicolon, `Z` twice. Parts the standard forbids for the frequency are left out with
 * a warning (as Google and Apple do); a part of which nothing can be read makes the whole rule unreadable, because
 * without it the rule would say something else.
 */
export function parseRule(text: string): ParsedRule {
	const rule: Rule = { freq: 'DAILY', interval: 1, wkst: 1 };
	const warnings: RuleWarning[] = [];
	const seen = new Set<string>();
	for (const part of text
		.trim()
		.toUpperCase()
		.replace(/^RRULE:/, '')
		.split(';')) {
		if (part.trim() === '') continue;
		const [name = '', value = ''] = part.split('=', 2).map((half) => half.trim());
		const warn = (kind: RuleWarning['kind']) => {
			if (warnings.at(-1)?.part !== part) warnings.push({ kind, part });
		};
		const reader = READERS[name] ?? (NUMBER_PARTS[name] ? readNumbers(name) : undefined);
		if (!reader) warn('unknownPart');
		else if (seen.has(name)) warn('repeatedPart');
		else if (!reader(rule, value, () => warn(name === 'SKIP' ? 'skipNotKept' : 'badValue')))
			return { problem: { kind: 'unreadableRule', part } };
		seen.add(name);
	}
	if (!seen.has('FREQ')) return { problem: { kind: 'unreadableRule', part: 'FREQ' } };
	if (rule.count !== undefined && rule.until !== undefined) warnings.push({ kind: 'countAndUntil', part: 'UNTIL' });
	warnings.push(...forbid(rule));
	return { rule, warnings };
}

function readNumbers(name: string): Reader {
	return (rule, value, warn) => {
		const part = NUMBER_PARTS[name];
		if (!part) return false;
		const numbers: number[] = [];
		for (const item of value.split(',')) {
			const number = /^[+-]?\d{1,3}$/.test(item.trim()) ? Number(item) : NaN;
			const inRange = Math.abs(number) <= part.max && (number !== 0 || part.zero) && (number >= 0 || part.negative);
			if (!inRange) warn();
			else if (!numbers.includes(number)) numbers.push(number);
		}
		if (numbers.length > 0) rule[part.key] = numbers;
		return numbers.length > 0;
	};
}

function readByDay(rule: Rule, value: string, warn: () => void): boolean {
	const days: RuleDay[] = [];
	for (const item of value.split(',')) {
		const [, ordinalText = '', code = ''] = /^([+-]?\d{0,2})(\w\w)$/.exec(item.trim()) ?? [];
		const weekday = weekdayOfCode(code);
		const ordinal = Number(ordinalText);
		if (!weekday || Number.isNaN(ordinal) || Math.abs(ordinal) > 53 || (ordinal === 0 && ordinalText !== '')) warn();
		else if (!days.some((day) => day.weekday === weekday && (day.ordinal ?? 0) === ordinal))
			days.push(ordinal === 0 ? { weekday } : { weekday, ordinal });
	}
	if (days.length > 0) rule.byDay = days;
	return days.length > 0;
}

function readUntil(rule: Rule, value: string, warn: () => void): boolean {
	const match = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)(Z*))?$/.exec(value);
	if (!match) return false;
	const [, year = '', month = '', day = '', hour, minute = '', second = '', zulu = ''] = match;
	if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31 || Number(hour ?? 0) > 24) return false;
	rule.until = year + month + day + (hour === undefined ? '' : `T${hour}${minute}${second}${zulu.slice(0, 1)}`);
	if (rule.until !== value) warn();
	return true;
}

function weekdayOfCode(code: string): Weekday | undefined {
	const index = weekdayCodes.findIndex((name) => name === code);
	return index < 0 ? undefined : ((index + 1) as Weekday);
}

/** More than anything can take place or be apart; larger numbers mean no more than this one. */
const mostOfAnything = 999_999_999;

function positive(value: string): number | undefined {
	const number = /^\d+$/.test(value) ? Math.min(Number(value), mostOfAnything) : 0;
	return number > 0 ? number : undefined;
}
