import { dayOf, isDay } from '#lib/domain/time/civil.ts';
import { civilOf } from '#lib/domain/time/zone.ts';
import type { Tz } from '#lib/model/scalars.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { formatShortDay, formatSpan, formatTime, nearDay } from '../words/format.ts';
import type { ListedReminder } from './reminderList.ts';

/** When the thing is that a reminder is about: `today, 10:00–11:00`. */
export function reminderWhen({ row, activity }: ListedReminder, tz: Tz, today: Civil): string {
	const start = activity.when.due ?? activity.when.start;
	if (start === undefined) return '';
	const [from, to] = [civilOf(row.from, tz), civilOf(row.to, tz)];
	const day = nearDay(dayOf(from), today) ?? formatShortDay(from);
	if (isDay(start)) return day;
	return `${day}, ${formatSpan(from, to, dayOf(from))}`;
}

/** When a reminder was due: `09:50`, with the day where it was not today. */
export function dueWords(at: number, tz: Tz, today: Civil): string {
	const civil = civilOf(at, tz);
	const time = formatTime(civil);
	return dayOf(civil) === today ? time : `${nearDay(dayOf(civil), today) ?? formatShortDay(civil)}, ${time}`;
}
