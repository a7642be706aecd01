import type { TimeGrouping } from '#lib/domain/stints/timeReport.ts';
import type { AnyRecord } from '#lib/model/recordTypes.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { App } from '../shell/app.svelte.ts';
import { formatLabel, formatMonth, formatShortDay } from '../words/format.ts';
import { m } from '../words/m.ts';

const words: Record<TimeGrouping, () => string> = {
	member: m.report_by_member,
	category: m.report_by_category,
	company: m.report_by_company,
	project: m.report_by_project,
	goal: m.report_by_goal,
	activity: m.report_by_activity,
	day: m.report_by_day,
	week: m.report_by_week,
	month: m.report_by_month,
};

export const groupingWord = (by: TimeGrouping) => words[by]();

function titleOf(record: AnyRecord | undefined): string {
	if (record && 'subject' in record) return record.subject || m.untitled();
	return record && 'name' in record ? record.name : m.report_none();
}

/** What a sum is of, in words. `named` holds the companies, projects and activities of the report. */
export function sumName(key: string, by: TimeGrouping, { catalogue }: App, named: ReadonlyMap<Uuid, AnyRecord>): string {
	if (key === '') return m.report_none();
	switch (by) {
		case 'member':
			return catalogue.member.get(key)?.name ?? m.report_none();
		case 'category':
		case 'goal':
			return formatLabel(catalogue.term.get(key)?.label ?? {}) || m.report_none();
		case 'company':
		case 'project':
		case 'activity':
			return titleOf(named.get(key));
		case 'day':
			return formatShortDay(key);
		case 'week':
			return m.report_week_of({ day: formatShortDay(key) });
		case 'month':
			return formatMonth(`${key}-01`);
	}
}
