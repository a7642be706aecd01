import { addDays } from './time/arithmetic.ts';
import { startOfWeek, type Weekday } from './time/week.ts';
import type { Civil } from '#lib/model/scalars.ts';

/** Periods that people name: `ahead` is a year from today on, `past` a year up to and with today. */
export const namedPeriods = ['ahead', 'today', 'thisWeek', 'lastWeek', 'thisMonth', 'lastMonth', 'past'] as const;
export type NamedPeriod = (typeof namedPeriods)[number];

/** Days from `from` to, exclusively, `to`. */
export interface Period {
	from: Civil;
	to: Civil;
}

const year = 366;
const firstOfMonth = (day: Civil): Civil => `${day.slice(0, 8)}01`;

/** The days of a named period, seen from today. */
export function periodOf(name: NamedPeriod, today: Civil, firstDay: Weekday): Period {
	const week = startOfWeek(today, firstDay);
	const month = firstOfMonth(today);
	switch (name) {
		case 'ahead':
			return { from: today, to: addDays(today, year) };
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
		case 'past':
			return { from: addDays(today, 1 - year), to: addDays(today, 1) };
	}
}
