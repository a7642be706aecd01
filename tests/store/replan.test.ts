import { describe, expect, test } from 'vitest';
import type { PlannedReminder, ReminderRow, Told } from '#lib/domain/reminders/plannedReminder.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Reminder } from '#lib/model/reminder.ts';
import { replan, type Planning } from '#lib/store/replan.ts';
import { formatStamp } from '#lib/store/stamp.ts';
import type { LooseRow } from '#lib/store/row.ts';
import { anActivity, ann } from '../builders/anActivity.ts';

const tz = 'Europe/Rome';
const instant = (clock: string, day = '2026-11-25') => Date.parse(`${day}T${clock}:00+01:00`);
const [here, elsewhere] = ['0'.repeat(16), '1'.repeat(16)];
const inTen: Reminder = { trigger: { minutesBefore: 10, anchor: 'start' }, channel: 'app', audience: 'me', by: ann };

const planningAt = (now: number, more: Partial<Planning> = {}): Planning => ({
	now,
	since: now,
	began: instant('08:00', '2026-11-01'),
	memberId: ann,
	deviceId: here,
	tz,
	...more,
});

/** A meeting from ten to eleven, reminded of at 9:50, as it was written at an instant on a device. */
const meeting = (hlc: number, device: string, fields: Partial<Activity> = {}, day = '2026-11-25') =>
	({
		...anActivity()
			.on(day)
			.at('10:00')
			.for(60)
			.with({ reminders: { r: inTen }, ...fields })
			.build(),
		_stamps: { '': formatStamp({ hlc, device, client: 1 }) },
	}) as unknown as LooseRow;

const becomes = (row: LooseRow, planning: Planning, held: readonly ReminderRow[] = []) =>
	replan(row, held, planning).put.map(({ state, at }) => [state, new Date(at).toISOString().slice(11, 16)]);

describe('what nobody had planned here', () => {
	const late = instant('12:00');

	test('and was set in time elsewhere is owed though it is over when it comes', () => {
		expect(becomes(meeting(instant('08:00'), elsewhere), planningAt(late))).toEqual([['pending', '08:50']]);
	});

	test('is not owed by a device that was not there yet', () => {
		expect(becomes(meeting(instant('08:00'), elsewhere), planningAt(late, { began: instant('11:00') }))).toEqual([]);
	});

	test('and was set after its time is owed only if somebody else did it and it is not over', () => {
		const afterwards = instant('09:55');
		expect(becomes(meeting(afterwards, elsewhere), planningAt(instant('10:30')))).toEqual([['pending', '08:50']]);
		expect(becomes(meeting(afterwards, elsewhere), planningAt(late))).toEqual([]);
		expect(becomes(meeting(afterwards, here), planningAt(instant('10:30')))).toEqual([]);
	});

	test('and became due after the plan had ended is owed, but nothing that was set after its time', () => {
		const since = instant('08:00', '2026-11-12');
		expect(becomes(meeting(instant('08:00'), here), planningAt(late, { since }))).toEqual([['pending', '08:50']]);
		expect(becomes(meeting(instant('09:55'), here), planningAt(late, { since }))).toEqual([]);
	});
});

describe('what was told already', () => {
	const planned = (activityId: string, reminderId: string, at: number): PlannedReminder => ({
		id: `${activityId}/${reminderId}/${at}`,
		activityId,
		reminderId,
		channel: 'app',
		at,
		from: instant('10:00'),
		to: instant('11:00'),
	});
	const row = (activityId: string, reminderId: string, at: number, state: Told['state'] = 'shown', shownAt = at): ReminderRow => ({
		...planned(activityId, reminderId, at),
		state,
		shownAt,
	});
	const ten = planningAt(instant('10:05'));

	test('of an occurrence is not told again when the occurrence becomes a record of its own, here or elsewhere', () => {
		const own = meeting(instant('10:00'), elsewhere, { seriesId: 'series', recurrenceId: '2026-11-25T10:00' });
		const at = instant('09:50');
		expect(becomes(own, ten)).toEqual([['pending', '08:50']]);
		expect(becomes(own, ten, [row('series', 'r', at)])).toEqual([['waiting', '08:50']]);
		expect(becomes(own, ten, [{ ...planned('series', 'r', at), state: 'pending' }])).toEqual([['pending', '08:50']]);
		expect(becomes(own, ten, [row('series', 'other', at)])).toEqual([['pending', '08:50']]);
	});

	test('of what was put off on two devices rings on neither a second time; put off once more, it does', () => {
		const until = (clock: string): Partial<Activity> => ({
			reminders: { s: { ...inTen, trigger: { at: new Date(instant(clock)).toISOString() }, snoozes: { id: 'r' } } },
		});
		const rang = (activityId: string) => row(activityId, 's', instant('10:00'));
		const other = meeting(instant('09:51'), elsewhere, until('10:01'));
		const states = (of: LooseRow) => replan(of, [rang(of.id)], ten).put.map(({ state, at }) => [state, at]);
		expect(states(other)).toEqual([
			['seen', instant('10:00')],
			['waiting', instant('10:01')],
		]);
		const again = meeting(instant('10:00') + 1, elsewhere, until('10:04'));
		expect(states(again)).toEqual([
			['seen', instant('10:00')],
			['pending', instant('10:04')],
		]);
	});

	test('and put away waits again once that is taken back', () => {
		const plan = meeting(instant('08:00'), here);
		expect(becomes(plan, ten, [row(plan.id, 'r', instant('09:50'), 'seen')])).toEqual([['waiting', '08:50']]);
	});
});
