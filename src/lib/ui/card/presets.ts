import type { Preset } from '#lib/domain/recurrence/preset.ts';
import { datePartsOf, dayNumber, daysInMonth } from '#lib/domain/time/dayNumber.ts';
import { weekday } from '#lib/domain/time/week.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { m } from '../words/m.ts';

export const presetKinds = [
	'daily',
	'workdays',
	'weekends',
	'weekly',
	'monthlyOnDay',
	'monthlyOnWeekday',
	'monthlyFirstDays',
	'yearly',
] as const satisfies readonly Preset['kind'][];

const names: Record<Preset['kind'], () => string> = {
	daily: m.preset_daily,
	workdays: m.preset_workdays,
	weekends: m.preset_weekends,
	weekly: m.preset_weekly,
	monthlyOnDay: m.preset_monthly_day,
	monthlyOnWeekday: m.preset_monthly_weekday,
	monthlyFirstDays: m.preset_monthly_first,
	yearly: m.preset_yearly,
};
export const presetName = (kind: Preset['kind']) => names[kind]();

/** The preset of a kind that fits the start: on its weekday, its day of the month, its date. */
export function presetFor(kind: Preset['kind'], start: Civil): Preset {
	const { year, month, day } = datePartsOf(dayNumber(start));
	const last = day + 7 > daysInMonth(year, month);
	switch (kind) {
		case 'daily':
			return { kind, interval: 1 };
		case 'workdays':
		case 'weekends':
			return { kind };
		case 'weekly':
			return { kind, interval: 1, weekdays: [weekday(start)] };
		case 'monthlyOnDay':
			return { kind, interval: 1, day: day === daysInMonth(year, month) && day > 28 ? -1 : day };
		case 'monthlyOnWeekday':
			return { kind, interval: 1, ordinal: last ? -1 : Math.ceil(day / 7), weekday: weekday(start) };
		case 'monthlyFirstDays':
			return { kind, interval: 1, days: 7 };
		case 'yearly':
			return { kind, interval: 1, month, day };
	}
}
