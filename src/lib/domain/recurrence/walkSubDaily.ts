import { ascending } from './ascending.ts';
import { collect, result } from './collector.ts';
import type { Found, Stretch } from './collector.ts';
import { dayFilterOf } from './dayFilter.ts';
import type { Plan } from './plan.ts';
import type { Rule } from './rule.ts';
import { DAY_SECONDS } from './wallSeconds.ts';

const UNIT: Partial<Record<Rule['freq'], number>> = { HOURLY: 3600, MINUTELY: 60, SECONDLY: 1 };

/** Finds the occurrences of an HOURLY, MINUTELY or SECONDLY rule, leaping over days, hours and minutes ruled out. */
export function walkSubDaily(plan: Plan, stretch: Stretch): Found {
	const { rule, start, count, until } = plan;
	const { from, to } = stretch;
	const collector = collect(plan, stretch);
	const unit = UNIT[rule.freq] ?? 1;
	const step = unit * rule.interval;
	const begin = Math.floor(start / unit) * unit;
	const barred = barrier(plan);
	const offsets = chosenTimes(plan);
	const last = Math.min(to - 1, until);
	let period = 0;
	if (from > start && (count === Infinity || !barred)) {
		period = Math.floor((from - begin) / step);
		// With COUNT and nothing ruled out every period before holds the same number, but for the first.
		if (period > 0 && count !== Infinity)
			collector.counted = offsets.filter((time) => begin + time >= start).length + (period - 1) * offsets.length;
	}
	for (let at = begin + period * step; at <= last; at = begin + period * step) {
		if (--collector.work < 0) break;
		const resume = barred?.(at) ?? at;
		if (resume > at) {
			period = Math.max(period + 1, Math.ceil((resume - begin) / step));
			continue;
		}
		if (!offsets.every((time) => collector.take(at + time))) break;
		period++;
	}
	return result(collector, collector.work < 0);
}

/** A second at or before the COUNTth occurrence: arithmetic where nothing is ruled out, otherwise the start. */
export function lastSubDailyPeriod(plan: Plan): number {
	const { rule, start, count } = plan;
	const perPeriod = chosenTimes(plan).length;
	if (barrier(plan) || perPeriod === 0) return start;
	const unit = UNIT[rule.freq] ?? 1;
	return Math.floor(start / unit) * unit + Math.floor((count - 1) / perPeriod) * unit * rule.interval;
}

/** For the period beginning at a second: that second if it is allowed, else the next one worth asking about. */
function barrier({ rule, form }: Plan): ((at: number) => number) | undefined {
	const wholeDay = form <= 10;
	const allows = dayFilterOf(rule);
	const hours = wholeDay ? undefined : rule.byHour;
	const minutes = wholeDay || rule.freq === 'HOURLY' ? undefined : rule.byMinute;
	const seconds = wholeDay || rule.freq !== 'SECONDLY' ? undefined : rule.bySecond;
	if (!allows && !hours && !minutes && !seconds) return undefined;
	let lastDay = NaN;
	let lastAllowed = true;
	return (at) => {
		const day = Math.floor(at / DAY_SECONDS);
		if (allows && day !== lastDay) {
			lastDay = day;
			lastAllowed = allows(day);
		}
		if (!lastAllowed) return (day + 1) * DAY_SECONDS;
		const second = at - day * DAY_SECONDS;
		if (hours && !hours.includes(Math.floor(second / 3600))) return nextMultiple(at, 3600);
		if (minutes && !minutes.includes(Math.floor(second / 60) % 60)) return nextMultiple(at, 60);
		return seconds && !seconds.includes(second % 60) ? at + 1 : at;
	};
}

function nextMultiple(at: number, of: number): number {
	return (Math.floor(at / of) + 1) * of;
}

/** The times within a period, after BYSETPOS: it chooses among the same ones in every period. */
function chosenTimes({ times, rule }: Plan): readonly number[] {
	if (!rule.bySetPos) return times;
	const indexes = rule.bySetPos.map((position) => (position > 0 ? position - 1 : times.length + position));
	return ascending(indexes.flatMap((index) => times[index] ?? []));
}
