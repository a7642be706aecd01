import { addDays, addMonths } from '#lib/domain/time/arithmetic.ts';
import { startOfWeek, weekday, type Weekday } from '#lib/domain/time/week.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { formatCivil, formatDays, formatMonth, formatShortDay } from '../words/format.ts';
import { m } from '../words/m.ts';

/** The layouts of the calendar, as addresses name them. */
export const views = ['day', 'workweek', 'week', 'month', 'agenda', 'team'] as const;
export type View = (typeof views)[number];

/** The layouts that are offered: columns of people only where there are several. */
export const offeredViews = (several: boolean): View[] => views.filter((view) => view !== 'team' || several);

export const isView = (text: string | undefined): text is View => views.some((view) => view === text);

const names: Record<View, () => string> = {
	day: m.view_day,
	workweek: m.view_workweek,
	week: m.view_week,
	month: m.view_month,
	agenda: m.view_agenda,
	team: m.view_team,
};
export const viewName = (view: View, narrow = false) => (narrow && isWeek(view) ? m.view_three_days() : names[view]());

/** On a phone a week is shown three days at a time: more could not be touched. */
const narrowDays = 3;
const isWeek = (view: View) => view === 'week' || view === 'workweek';

/** The days that a layout shows around a day; the last is exclusive. */
export function daysOf(view: View, day: Civil, firstDay: Weekday, narrow = false): { from: Civil; to: Civil } {
	if (narrow && isWeek(view)) return { from: day, to: addDays(day, narrowDays) };
	if (view === 'day' || view === 'team') return { from: day, to: addDays(day, 1) };
	if (view === 'agenda') return { from: day, to: addDays(day, 28) };
	if (view === 'workweek') {
		const monday = startOfWeek(day, 1);
		return { from: monday, to: addDays(monday, 5) };
	}
	if (view === 'week') {
		const from = startOfWeek(day, firstDay);
		return { from, to: addDays(from, 7) };
	}
	const first = `${day.slice(0, 7)}-01`;
	const from = startOfWeek(first, firstDay);
	const last = addDays(addMonths(first, 1), -1);
	return { from, to: addDays(startOfWeek(last, firstDay), 7) };
}

/** The day that the arrows lead to: the same place in the next or (-1) the previous stretch. */
export function stepped(view: View, day: Civil, by: 1 | -1, narrow = false): Civil {
	if (narrow && isWeek(view)) return addDays(day, by * narrowDays);
	if (view === 'month') return addMonths(day, by);
	if (view === 'agenda') return addDays(day, by * 28);
	if (view === 'day' || view === 'team') return addDays(day, by);
	return addDays(view === 'workweek' && weekday(day) > 5 ? startOfWeek(day, 1) : day, by * 7);
}

/** What is shown, in the largest type: `November 2026`, `16–22 November 2026`, `Tue, 24 November 2026`. */
export function titleOf(view: View, day: Civil, from: Civil, to: Civil, narrow: boolean): string {
	// On a phone it shares its line with arrows, the choice of views, the bell and the dot.
	const short = (on: Civil) => formatCivil(on, { month: 'short', year: 'numeric' });
	if (view === 'month') return narrow ? short(day) : formatMonth(day);
	if (view === 'team') return formatShortDay(day);
	if (view === 'day')
		return narrow ? formatShortDay(day) : formatCivil(day, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
	const last = addDays(to, -1);
	return narrow ? short(from) : formatDays(from, last);
}
