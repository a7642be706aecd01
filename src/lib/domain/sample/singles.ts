import type { ActivityStatus } from '#lib/model/activity.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { addDays, addMinutes } from '../time/arithmetic.ts';
import { atTime } from '../time/civil.ts';
import { convert } from '../time/zone.ts';
import { add } from './add.ts';
import type { Hours } from './agenda.ts';
import type { Line } from './content.ts';
import type { Context } from './context.ts';

const overdueStatuses: readonly ActivityStatus[] = ['waiting', 'planned', 'waiting', 'in_progress', 'planned'];
const givers = ['accounts', 'dispatcher', 'manager', 'sales', 'stores'] as const;
/** Week, day and clock time of what is done in the evening. */
const eveningTimes = [
	[-1, 1, '18:00'],
	[0, 4, '19:30'],
	[1, 1, '17:45'],
	[2, 6, '16:00'],
] as const;

/** The first place for the user on one of the seven days from `day` on; he has them nearly all free as yet. */
function placeFor(context: Context, day: Civil, minutes: number, hours: Hours): { start: Civil; end: Civil } {
	for (let later = 0; later < 7; later++) {
		const on = addDays(day, later);
		const start = context.closed.has(on) ? undefined : context.agenda.findStart([context.team.self], minutes, on, hours);
		if (start !== undefined) return { start, end: addMinutes(start, minutes) };
	}
	throw new Error(`No place for ${minutes} minutes in the week from ${day}`);
}

/** Adds a supplier's call by the supplier's clock, and meetings whose subjects no block can show. */
export function addUnusual(context: Context): void {
	const { content, options, team, agenda, monday } = context;
	const { line, tz } = { line: content.abroad, tz: content.abroad.tz };
	const call = placeFor(context, addDays(monday, 3), line.minutes ?? 30, { from: '15:15', to: '17:30' });
	agenda.take([team.self], call);
	const when = { start: convert(call.start, options.tz, tz), end: convert(call.end, options.tz, tz), tz };
	add(context, { category: 'call', calendar: 'work', line, when, performers: [team.self] });
	content.long.forEach((long, index) => {
		const span = placeFor(context, addDays(monday, (index - 1) * 7 + 1), long.minutes ?? 60, {
			from: '09:30',
			to: '12:30',
		});
		agenda.take([team.self], span);
		add(context, {
			category: 'meeting',
			calendar: 'work',
			line: long,
			when: { ...span, tz: options.tz },
			performers: [team.self],
		});
	});
}

/** Adds what the user does of an evening. */
export function addEvenings(context: Context): void {
	const { content, options, team, agenda, monday } = context;
	eveningTimes.forEach(([week, day, time], index) => {
		const line = content.evenings[index];
		if (!line) return;
		const start = atTime(addDays(monday, week * 7 + day), time);
		const span = { start, end: addMinutes(start, line.minutes ?? 60) };
		agenda.take([team.self], span);
		add(context, {
			category: 'appointment',
			calendar: 'private',
			line,
			when: { ...span, tz: options.tz },
			performers: [team.self],
		});
	});
}

function addTask(context: Context, line: Line, days: { start?: Civil; due?: Civil }, more: { status: ActivityStatus; createdBy?: string }) {
	const { team, options } = context;
	add(context, {
		category: 'task',
		calendar: 'work',
		line,
		when: { ...days, tz: options.tz },
		performers: [team.self],
		...more,
	});
}

/** Adds the user's tasks that stand out: overdue, given by colleagues and not begun, and without any day. */
export function addTasks(context: Context): void {
	const { content, options, team } = context;
	const { today } = options;
	content.overdue.forEach((line, index) => {
		const due = addDays(today, -1 - index * 2);
		addTask(context, line, { start: addDays(due, -10), due }, { status: overdueStatuses[index] ?? 'planned' });
	});
	content.given.forEach((line, index) => {
		const createdBy = team.idOf(givers[index] ?? 'manager');
		addTask(context, line, { start: today, due: addDays(today, 1 + index * 2) }, { status: 'not_started', createdBy });
	});
	content.openEnded.forEach((line, index) => addTask(context, line, {}, { status: index === 0 ? 'in_progress' : 'planned' }));
}
