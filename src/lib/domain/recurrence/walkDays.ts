import { ascending } from './ascending.ts';
import { collect, result } from './collector.ts';
import type { Collector, Found, Stretch } from './collector.ts';
import type { Periods } from './periods.ts';
import type { Plan } from './plan.ts';
import { DAY_SECONDS } from './wallSeconds.ts';

/** Finds the occurrences of a rule of frequency DAILY or longer: begins at the stretch, not at the start. */
export function walkDays(plan: Plan, periods: Periods, stretch: Stretch): Found {
	const { from, to } = stretch;
	const collector = collect(plan, stretch);
	const last = Math.min(to - 1, plan.until) / DAY_SECONDS;
	const positions = plan.rule.bySetPos;
	let period = leap(plan, periods, from, collector);
	for (; periods.first(period) <= last; period++) {
		const days = periods.days(period);
		collector.work -= 1 + days.length;
		const more = positions ? takeChosen(days, plan.times, positions, collector) : takeAll(days, plan, from, collector);
		if (!more || collector.work < 0) break;
	}
	return result(collector, collector.work < 0);
}

/** The period to begin with. With COUNT the occurrences before it must be known: by arithmetic, or else from the first on. */
function leap({ start, count, times, rule }: Plan, periods: Periods, from: number, collector: Collector): number {
	const target = Math.max(0, periods.at(Math.floor(from / DAY_SECONDS)));
	if (target === 0 || count === Infinity) return target;
	if (periods.constant === undefined || rule.bySetPos) return 0;
	const perPeriod = periods.constant * times.length;
	for (const day of periods.days(0)) for (const time of times) if (day * DAY_SECONDS + time >= start) collector.counted++;
	collector.counted += (target - 1) * perPeriod;
	return target;
}

function takeAll(days: readonly number[], { start, times }: Plan, from: number, collector: Collector): boolean {
	for (const day of days) {
		const midnight = day * DAY_SECONDS;
		// A day wholly before the stretch is only counted.
		if (midnight >= start && midnight + DAY_SECONDS <= from) collector.counted += times.length;
		else for (const time of times) if (!collector.take(midnight + time)) return false;
	}
	return true;
}

/** BYSETPOS chooses from the whole period, also from the part of it that lies before the start. */
function takeChosen(days: readonly number[], times: readonly number[], positions: readonly number[], collector: Collector): boolean {
	const size = days.length * times.length;
	const chosen: number[] = [];
	for (const position of positions) {
		const index = position > 0 ? position - 1 : size + position;
		if (index >= 0 && index < size) chosen.push(index);
	}
	for (const index of ascending(chosen)) {
		const day = days[Math.floor(index / times.length)] ?? 0;
		if (!collector.take(day * DAY_SECONDS + (times[index % times.length] ?? 0))) return false;
	}
	return true;
}
