import { expand } from '../recurrence/expand.ts';
import { addDays } from '../time/arithmetic.ts';
import { add } from './add.ts';
import type { CalendarKey, CategoryKey, DaysKey } from './content.ts';
import type { Context } from './context.ts';
import type { Who } from './team.ts';

interface DaysRule {
	key: DaysKey;
	/** Counted from today's. */
	week: number;
	/** 0 is Monday. */
	day: number;
	days: number;
	who: readonly [Who, ...Who[]];
	category?: CategoryKey;
	calendar?: CalendarKey;
	busy?: false;
}

const rules: readonly DaysRule[] = [
	{ key: 'leave', week: 4, day: 3, days: 2, who: ['self'], calendar: 'private' },
	{ key: 'fair', week: 3, day: 2, days: 3, who: ['self', 'sales'], category: 'appointment', calendar: 'work' },
	{ key: 'sick', week: -2, day: 0, days: 4, who: [2] },
	{ key: 'holiday', week: 1, day: 0, days: 5, who: ['accounts'] },
	{ key: 'longHoliday', week: 2, day: 0, days: 12, who: [1] },
	{ key: 'course', week: 0, day: 2, days: 1, who: [5], category: 'appointment' },
	{ key: 'family', week: -4, day: 0, days: 12, who: [4] },
	{ key: 'shutdown', week: 1, day: 1, days: 1, who: ['stores'], category: 'appointment', busy: false },
];

/** Adds the public holidays of about a year, on which nobody works. */
export function addHolidays(context: Context): void {
	const { content, options, team, closed } = context;
	const { tz, today } = options;
	const start = addDays(today, -60);
	for (const { subject, rrule } of content.holidays) {
		for (const day of expand({ rrule, start, tz }, { from: start, to: addDays(today, 320) }).occurrences) {
			const when = { start: day, end: addDays(day, 1), tz };
			add(context, {
				category: 'absence',
				calendar: 'holidays',
				line: { subject },
				when,
				performers: [team.self],
				busy: false,
			});
			closed.add(day);
		}
	}
}

/** Adds what takes whole days of somebody: leave, a trade fair, illness. */
export function addWholeDays(context: Context): void {
	const { content, options, team, agenda, monday } = context;
	for (const { key, week, day, days, who, category = 'absence', calendar = 'team', busy = true } of rules) {
		const start = addDays(monday, week * 7 + day);
		const span = { start, end: addDays(start, days) };
		const [first, ...others] = who;
		const performers = [team.idOf(first), ...others.map((other) => team.idOf(other))] as const;
		add(context, { category, calendar, line: content.days[key], when: { ...span, tz: options.tz }, performers, busy });
		if (busy) agenda.take(performers, span);
	}
}
