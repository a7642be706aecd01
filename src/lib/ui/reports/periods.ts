import { addDays } from '#lib/domain/time/arithmetic.ts';
import { startOfWeek, type Weekday } from '#lib/domain/time/week.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { m } from '../words/m.ts';

/** Periods that a report is often asked for. */
export const periodNames = ['today', 'thisWeek', 'lastWeek', 'thisMonth', 'lastMonth', 'custom'] as const;
export type PeriodName = (typeof periodNames)[number];

/** Days from `from` to, exclusively, `to`. */
export interface Period {
	from: Civil;
	to: Civil;
}

const firstOfMonth = (day: Civil): Civil => `${day.slice(0, 8)}01`;

/** The days of a named period, seen from today. */
export function periodOf(name: Exclude<PeriodName, 'custom'>, today: Civil, firstDay: Weekday): Period {
	const week = startOfWeek(today, firstDay);
	const month = firstOfMonth(today);
	switch (name) {
		case 'today':
			return { from: today, to: addDays(today, 1) };
		case 'thisWeek':
			return { from: week, to: addDays(week, 7) };
		case 'lastWeek':
			return { from: addDays(week, -7), to: week };
		case 'thisMonth':
			return { from: month, to: firstOfMonth(addDays(month, 31)) };
		case 'lastMonth':
			return { from: firstOfMonth(addDays(month, -1)), to: month };
	}
}

const words: Record<PeriodName, () => string> = {
	today: m.report_today,
	thisWeek: m.report_this_week,
	lastWeek: m.report_last_week,
	thisMonth: m.report_this_month,
	lastMonth: m.report_last_month,
	custom: m.report_custom,
};

export const periodWord = (name: PeriodName) => words[name]();
