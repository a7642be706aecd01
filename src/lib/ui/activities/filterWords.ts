import type { FilterState } from '#lib/domain/lists/activityFilter.ts';
import type { NamedPeriod } from '#lib/domain/period.ts';
import { m } from '../words/m.ts';

const periods: Record<NamedPeriod | 'custom', () => string> = {
	ahead: m.activities_ahead,
	today: m.report_today,
	thisWeek: m.report_this_week,
	lastWeek: m.report_last_week,
	thisMonth: m.report_this_month,
	lastMonth: m.report_last_month,
	past: m.activities_past,
	custom: m.report_custom,
};
export const periodWord = (period: NamedPeriod | 'custom') => periods[period]();

const states: Record<FilterState, () => string> = {
	any: m.activities_any,
	open: m.activities_open,
	done: m.activities_done,
	cancelled: m.activities_cancelled,
};
export const stateWord = (state: FilterState) => states[state]();
