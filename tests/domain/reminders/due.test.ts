import { describe, expect, test } from 'vitest';
import { due, isPremature } from '#lib/domain/reminders/due.ts';
import { plannedOf, type ReminderRow } from '#lib/domain/reminders/plannedReminder.ts';
import { offeredSnoozes, snoozedUntil } from '#lib/domain/reminders/snoozes.ts';

const minute = 60_000;
const hour = 60 * minute;
const nine = Date.parse('2026-11-25T09:00:00+01:00');

const row = (id: string, at: number, from = at + 10 * minute): ReminderRow & { state: 'pending' } => ({
	id,
	activityId: id,
	reminderId: 'r',
	channel: 'app',
	at,
	from,
	to: from + hour,
	state: 'pending',
});
const ids = (rows: readonly ReminderRow[]) => rows.map(({ id }) => id);
const judged = (now: number, lastSeen: number, ...rows: ReminderRow[]) => {
	const { show, missed, told } = due(now, lastSeen, rows);
	return { show: ids(show), missed: ids(missed), ...(told.length > 0 && { told: ids(told) }) };
};

describe('what is due', () => {
	test('while Daybook lives is shown, and nothing before its time', () => {
		expect(judged(nine, nine - 20_000, row('now', nine), row('soon', nine + 1))).toEqual({ show: ['now'], missed: [] });
	});

	test('after three closed hours over two reminders is a list of two [F13]', () => {
		const rows = [row('one', nine - 2 * hour), row('two', nine - hour)];
		expect(judged(nine, nine - 3 * hour, ...rows)).toEqual({ show: [], missed: ['one', 'two'] });
	});

	test('minutes before the opening is shown as it is, for it still helps', () => {
		expect(judged(nine, nine - 3 * hour, row('fresh', nine - 5 * minute))).toEqual({ show: ['fresh'], missed: [] });
	});

	test('of a plan that somebody moved here late is shown while it is ahead, and listed when it has begun', () => {
		const [ahead, begun] = [row('ahead', nine - hour, nine + minute), row('begun', nine - hour, nine - minute)];
		expect(judged(nine, nine - 20_000, ahead, begun)).toEqual({ show: ['ahead'], missed: ['begun'] });
	});

	test('after a sleep over ten reminders is one list and no burst', () => {
		const rows = Array.from({ length: 10 }, (_, index) => row(`r${index}`, nine - hour - index * minute));
		expect(judged(nine, nine - 3 * hour, ...rows).show).toEqual([]);
		expect(judged(nine, nine - 3 * hour, ...rows).missed).toHaveLength(10);
	});

	test('by a clock set back a year is nothing; set forward a day, all of it comes as a list', () => {
		const rows = [row('today', nine + hour), row('tonight', nine + 10 * hour)];
		expect(judged(nine - 365 * 24 * hour, nine, ...rows)).toEqual({ show: [], missed: [] });
		expect(judged(nine + 24 * hour, nine, ...rows)).toEqual({ show: [], missed: ['today', 'tonight'] });
	});

	test('never includes what was shown, waits or was put away', () => {
		const rows = (['shown', 'waiting', 'seen'] as const).map((state) => ({
			...plannedOf(row(state, nine - minute)),
			state,
			shownAt: nine - minute,
		}));
		expect(judged(nine, nine, ...rows)).toEqual({ show: [], missed: [] });
	});

	test('once the clock is right again is what a wrong one had shown too early', () => {
		const early: ReminderRow = { ...plannedOf(row('early', nine + hour)), state: 'waiting', shownAt: nine + 24 * hour };
		expect(isPremature(early, nine)).toBe(true);
		expect(isPremature(early, nine + 2 * hour)).toBe(false);
		expect(isPremature(row('early', nine + hour), nine)).toBe(false);
	});

	test('is told no second time because a clock was set back and put right; on its time it is shown again', () => {
		const back: ReminderRow = { ...row('back', nine), told: { state: 'shown', shownAt: nine } };
		expect(judged(nine + hour, nine - 365 * 24 * hour, back)).toEqual({ show: [], missed: [], told: ['back'] });
		// As it was noted by an earlier Daybook.
		const noted = { ...row('noted', nine), shownAt: nine, told: 'shown' } as unknown as ReminderRow;
		expect(due(nine + hour, nine, [noted]).told).toEqual([{ ...row('noted', nine), state: 'shown', shownAt: nine }]);
		expect(judged(nine, nine - 20_000, back)).toEqual({ show: ['back'], missed: [] });
	});
});

describe('a snooze', () => {
	const tz = 'Europe/Rome';
	const plan = row('r', nine, nine + 30 * minute);
	const until = (snooze: Parameters<typeof snoozedUntil>[0], now = nine + 12_345) =>
		new Date(snoozedUntil(snooze, plan, { now, tz })).toISOString();

	test('lasts so many minutes, until the start, or until the morning after [S3-39]', () => {
		expect(until('5')).toBe('2026-11-25T08:05:00.000Z');
		expect(until('10')).toBe('2026-11-25T08:10:00.000Z');
		expect(until('60')).toBe('2026-11-25T09:00:00.000Z');
		expect(until('start')).toBe('2026-11-25T08:30:00.000Z');
		expect(until('tomorrow')).toBe('2026-11-26T08:00:00.000Z');
	});

	test('ends on the full minute that is nearest, and until the start never before now', () => {
		expect(until('5', nine + 29_999)).toBe('2026-11-25T08:05:00.000Z');
		expect(until('5', nine + 30_000)).toBe('2026-11-25T08:06:00.000Z');
		expect(until('start', nine + hour + 1)).toBe('2026-11-25T09:01:00.000Z');
	});

	test('until the morning ends when the working day begins, also across the change of clocks', () => {
		const workingHours = { '7': [['07:30', '12:00']] };
		const saturday = Date.parse('2026-10-24T20:00:00+02:00');
		expect(new Date(snoozedUntil('tomorrow', plan, { now: saturday, tz, workingHours })).toISOString()).toBe('2026-10-25T06:30:00.000Z');
	});

	test('until the start is offered only of what has not started', () => {
		expect(offeredSnoozes(plan, nine)).toContain('start');
		expect(offeredSnoozes(plan, nine + hour)).not.toContain('start');
	});
});
