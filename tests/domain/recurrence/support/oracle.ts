import type { Rule } from '#lib/domain/recurrence/rule.ts';

/**
 * A second, slow reading of RFC 5545 section 3.3.10, written without looking at the engine: every minute or day of a
 * horizon is asked one by one whether the rule wants it. Times are UTC dates used as wall clocks.
 */
const DAY = 86_400_000;

interface Moment {
	at: number;
	year: number;
	month: number;
	day: number;
	hour: number;
	minute: number;
	/** 1 Monday .. 7 Sunday. */
	weekday: number;
}

function momentOf(at: number): Moment {
	const date = new Date(at);
	return {
		at,
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		hour: date.getUTCHours(),
		minute: date.getUTCMinutes(),
		weekday: ((date.getUTCDay() + 6) % 7) + 1,
	};
}

function weekStart({ at, weekday }: Moment, wkst: number): number {
	return Math.floor(at / DAY) * DAY - ((weekday - wkst + 7) % 7) * DAY;
}

/** The week's number and year: a week belongs to the year most of its days lie in. */
function weekOf(moment: Moment, wkst: number): { year: number; number: number; fromEnd: number } {
	const start = weekStart(moment, wkst);
	const { year } = momentOf(start + 3 * DAY);
	const weeks: number[] = [];
	for (let at = Date.UTC(year - 1, 11, 1); at < Date.UTC(year + 1, 1, 1); at += DAY) {
		const each = momentOf(at);
		if (weekStart(each, wkst) === at && momentOf(at + 3 * DAY).year === year) weeks.push(at);
	}
	return { year, number: weeks.indexOf(start) + 1, fromEnd: weeks.indexOf(start) - weeks.length };
}

function periodOf(moment: Moment, rule: Rule): number {
	switch (rule.freq) {
		case 'YEARLY':
			return rule.byWeekNo ? weekOf(moment, rule.wkst).year : moment.year;
		case 'MONTHLY':
			return moment.year * 12 + moment.month;
		case 'WEEKLY':
			return Math.floor(weekStart(moment, rule.wkst) / (7 * DAY));
		case 'DAILY':
			return Math.floor(moment.at / DAY);
		case 'HOURLY':
			return Math.floor(moment.at / 3_600_000);
		default:
			return Math.floor(moment.at / 60_000);
	}
}

function daysOfScope(moment: Moment, rule: Rule): Moment[] {
	const ofMonth = rule.freq === 'MONTHLY' || rule.byMonth !== undefined;
	const from = ofMonth ? Date.UTC(moment.year, moment.month - 1, 1) : Date.UTC(moment.year, 0, 1);
	const to = ofMonth ? Date.UTC(moment.year, moment.month, 1) : Date.UTC(moment.year + 1, 0, 1);
	const days: Moment[] = [];
	for (let at = from; at < to; at += DAY) days.push(momentOf(at));
	return days;
}

function matchesByDay(moment: Moment, rule: Rule): boolean {
	return (rule.byDay ?? []).some(({ weekday, ordinal }) => {
		if (weekday !== moment.weekday) return false;
		if (ordinal === undefined) return true;
		const same = daysOfScope(moment, rule).filter((each) => each.weekday === weekday);
		const chosen = ordinal > 0 ? same[ordinal - 1] : same[same.length + ordinal];
		return chosen?.year === moment.year && chosen.month === moment.month && chosen.day === moment.day;
	});
}

/** Fills in what RFC 5545 takes from DTSTART, by the policies of decisions/0003. */
function filled(rule: Rule, start: Moment): Rule {
	const { freq, byMonth, byMonthDay, byDay, byYearDay, byWeekNo } = rule;
	const byDays = byMonthDay ?? byDay ?? byYearDay ?? byWeekNo;
	const full = { ...rule };
	if (freq === 'YEARLY' && !byDays) full.byMonthDay = [start.day];
	if (freq === 'YEARLY' && !byMonth && (!byDays || (byMonthDay && !byYearDay && !byWeekNo))) full.byMonth = [start.month];
	if (freq === 'MONTHLY' && !byMonthDay && !byDay) full.byMonthDay = [start.day];
	if (freq === 'WEEKLY' && !byDay) full.byDay = [{ weekday: start.weekday as 1 }];
	if (byWeekNo && !byDay && !byMonthDay && !byYearDay) full.byDay = [{ weekday: start.weekday as 1 }];
	return full;
}

function wants(moment: Moment, rule: Rule, given: Rule): boolean {
	const { year, month, day } = moment;
	const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
	const yearDay = (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / DAY + 1;
	const yearLength = (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / DAY;
	if (rule.byMonth && !rule.byMonth.includes(month)) return false;
	if (rule.byMonthDay && !rule.byMonthDay.some((n) => n === day || n === day - length - 1)) return false;
	if (rule.byYearDay && !rule.byYearDay.some((n) => n === yearDay || n === yearDay - yearLength - 1)) return false;
	if (rule.byWeekNo) {
		const week = weekOf(moment, rule.wkst);
		if (!rule.byWeekNo.some((n) => n === week.number || n === week.fromEnd)) return false;
	}
	return !rule.byDay || matchesByDay(moment, { ...rule, ...(given.byMonth ? {} : { byMonth: undefined as never }) });
}

function chosenOf(set: number[], positions: readonly number[] | undefined): number[] {
	if (!positions) return set;
	const chosen = new Set(positions.map((n) => (n > 0 ? set[n - 1] : set[set.length + n])));
	return set.filter((at) => chosen.has(at));
}

/** The times of day, in minutes, that a day is asked at. */
function minutesAsked(rule: Rule, start: Moment): number[] {
	const every = Array.from({ length: 1440 }, (_, minute) => minute);
	const fixedHour = rule.freq !== 'HOURLY' && rule.freq !== 'MINUTELY';
	const hours = rule.byHour ?? (fixedHour ? [start.hour] : undefined);
	const minutes = rule.byMinute ?? (rule.freq === 'MINUTELY' ? undefined : [start.minute]);
	return every.filter((m) => (hours?.includes(Math.floor(m / 60)) ?? true) && (minutes?.includes(m % 60) ?? true));
}

/** Every occurrence of a rule without UNTIL before `horizon`, both in ms, counted day by day from the year of its start. */
export function oracle(given: Rule, start: number, horizon: number): number[] {
	const first = momentOf(start);
	const rule = filled(given, first);
	const minutes = minutesAsked(rule, first);
	const begin = periodOf(first, rule);
	const sets = new Map<number, number[]>();
	const subDaily = rule.freq === 'HOURLY' || rule.freq === 'MINUTELY';
	const from = subDaily ? Math.floor(start / DAY) * DAY : Date.UTC(first.year - 1, 11, 1);
	const to = subDaily ? horizon : Date.UTC(momentOf(horizon).year + 2, 0, 1);
	for (let day = from; day < to; day += DAY) {
		const dayWanted = wants(momentOf(day), rule, given);
		for (const minute of dayWanted ? minutes : []) {
			const period = periodOf(momentOf(day + minute * 60_000), rule);
			if (period < begin || (period - begin) % rule.interval !== 0) continue;
			const set = sets.get(period) ?? [];
			set.push(day + minute * 60_000);
			sets.set(period, set);
		}
	}
	const all = [...sets.values()].flatMap((set) => chosenOf(set, rule.bySetPos)).sort((a, b) => a - b);
	const since = all.filter((at) => at >= start);
	return since.slice(0, rule.count ?? Infinity).filter((at) => at < horizon);
}
