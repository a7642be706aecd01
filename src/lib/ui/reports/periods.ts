import { m } from '../words/m.ts';

/** Periods that a report is often asked for. */
export const periodNames = ['today', 'thisWeek', 'lastWeek', 'thisMonth', 'lastMonth', 'custom'] as const;
export type PeriodName = (typeof periodNames)[number];

const words: Record<PeriodName, () => string> = {
	today: m.report_today,
	thisWeek: m.report_this_week,
	lastWeek: m.report_last_week,
	thisMonth: m.report_this_month,
	lastMonth: m.report_last_month,
	custom: m.report_custom,
};

export const periodWord = (name: PeriodName) => words[name]();
