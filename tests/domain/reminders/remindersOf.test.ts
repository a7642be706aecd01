import { describe, expect, test } from 'vitest';
import { acknowledgedFields, acknowledgedUntil } from '#lib/domain/reminders/acknowledgement.ts';
import type { PlannedReminder } from '#lib/domain/reminders/plannedReminder.ts';
import { postponement } from '#lib/domain/reminders/reminderChanges.ts';
import { remindersOf, type PlanningQuestion } from '#lib/domain/reminders/remindersOf.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Reminder, ReminderTrigger } from '#lib/model/reminder.ts';
import { anActivity, ann, bob, type ActivityBuilder } from '../../builders/anActivity.ts';

const tz = 'Europe/Rome';
const instant = (civil: string, offset = '+01:00') => Date.parse(`${civil}:00${offset}`);
const november: PlanningQuestion = {
	memberId: ann,
	tz,
	now: instant('2026-11-01T00:00'),
	from: instant('2026-11-01T00:00'),
	to: instant('2026-11-30T23:59'),
};

const reminder = (trigger: ReminderTrigger, more: Partial<Reminder> = {}): Reminder => ({
	trigger,
	channel: 'app',
	audience: 'me',
	by: ann,
	...more,
});
const before = (minutesBefore: number, more: Partial<Reminder> = {}) => reminder({ minutesBefore, anchor: 'start' }, more);
const times = (builder: ActivityBuilder, question = november) =>
	remindersOf(builder.build(), question).map(({ at }) => new Date(at).toISOString());

describe('the reminders of an activity', () => {
	const meeting = () => anActivity().on('2026-11-24').at('10:00').for(60);

	test('are due so long before it, several of them, the earliest first [S1-28]', () => {
		const plan = meeting().with({ reminders: { a: before(10), b: before(1440), c: before(0) } });
		expect(times(plan)).toEqual(['2026-11-23T09:00:00.000Z', '2026-11-24T08:50:00.000Z', '2026-11-24T09:00:00.000Z']);
	});

	test('a day before the clocks change is the same hour, an hour before is sixty minutes', () => {
		const question = { ...november, from: instant('2026-10-20T00:00'), to: instant('2026-10-30T00:00') };
		const plan = anActivity()
			.on('2026-10-25')
			.at('09:00')
			.for(60)
			.with({ reminders: { a: before(1440), b: before(480) } });
		expect(times(plan, question)).toEqual(['2026-10-24T07:00:00.000Z', '2026-10-25T00:00:00.000Z']);
	});

	test('of a whole day count from its midnight where the person is', () => {
		const plan = anActivity()
			.on('2026-11-24')
			.in('America/New_York')
			.with({ reminders: { a: before(-540), b: before(900) } });
		expect(times(plan)).toEqual(['2026-11-23T08:00:00.000Z', '2026-11-24T08:00:00.000Z']);
	});

	test('of a task count from its due time', () => {
		const plan = anActivity()
			.due('2026-11-24T17:00')
			.with({ reminders: { a: reminder({ minutesBefore: 30, anchor: 'due' }) } });
		expect(times(plan)).toEqual(['2026-11-24T15:30:00.000Z']);
	});

	test('come at each time it takes place, but not of one that was skipped', () => {
		const weekly = meeting()
			.every('WEEKLY;COUNT=10')
			.except('2026-12-01T10:00')
			.with({ reminders: { a: before(10) } });
		const found = remindersOf(weekly.build(), { ...november, to: instant('2026-12-09T00:00') });
		expect(found.map(({ recurrenceId }) => recurrenceId)).toEqual(['2026-11-24T10:00', '2026-12-08T10:00']);
		expect(new Set(found.map(({ id }) => id)).size).toBe(2);
	});

	test('at a fixed time need no day of the activity itself', () => {
		const plan = anActivity()
			.kind('task')
			.with({ reminders: { a: reminder({ at: '2026-11-20T08:00' }) } });
		expect(times(plan)).toEqual(['2026-11-20T07:00:00.000Z']);
		expect(times(anActivity().with({ reminders: { a: reminder({ at: '2026-02-30T08:00' }) } }))).toEqual([]);
	});

	test('are for who set them, or for all who perform it [S3-38]', () => {
		const reminders = { mine: before(10, { by: ann }), all: before(20, { audience: 'performers' }), hers: before(30, { by: bob }) };
		const plan = meeting().by(ann, bob).with({ reminders }).build();
		expect(remindersOf(plan, november).map(({ reminderId }) => reminderId)).toEqual(['all', 'mine']);
		expect(remindersOf(plan, { ...november, memberId: bob }).map(({ reminderId }) => reminderId)).toEqual(['hers', 'all']);
		expect(remindersOf(plan, { ...november, memberId: 'somebody' })).toEqual([]);
	});

	test('are none of what is done, cancelled or in the trash', () => {
		const reminders = { a: before(10) };
		expect(times(meeting().status('done').with({ reminders }))).toEqual([]);
		expect(times(meeting().status('cancelled').with({ reminders }))).toEqual([]);
		expect(times(meeting().trashed().with({ reminders }))).toEqual([]);
	});

	test('of a rule that runs wild are many, not endless: the next ones, and the last of those before', () => {
		const now = instant('2026-12-10T12:00');
		const found = (rule: string) => {
			const wild = meeting()
				.every(rule)
				.with({ reminders: { a: before(1) } })
				.build();
			return remindersOf(wild, { ...november, now, to: instant('2026-12-20T00:00') }).map(({ at }) => Math.ceil((at - now) / 60_000));
		};
		const often = found('MINUTELY;INTERVAL=10;COUNT=100000');
		expect(often).toEqual(Array.from({ length: 800 }, (_, index) => index * 10 - 3991));
		expect(found('MINUTELY;COUNT=100000').filter((minutes) => minutes > 0)).toEqual(Array.from({ length: 400 }, (_, index) => index + 1));
		expect(times(meeting().with({ reminders: { a: before(1e12) } }))).toEqual([]);
	});
});

describe('what is put off', () => {
	const row: PlannedReminder = { id: '', activityId: '', reminderId: 'a', channel: 'app', at: 0, from: 0, to: 0 };
	const meeting = () =>
		anActivity()
			.on('2026-10-25')
			.at('10:00')
			.for(60)
			.with({ reminders: { a: before(10) } });

	/** The activity after a member has put its reminder off. */
	function later(activity: Activity, until: number, memberId = ann, of: Partial<PlannedReminder> = {}): Activity {
		const { patches } = postponement({ row: { ...row, ...of }, activity }, until, memberId);
		const { reminders, acknowledged } = patches[0]!.fields as Pick<Activity, 'reminders' | 'acknowledged'>;
		return { ...activity, reminders: { ...activity.reminders, ...reminders }, acknowledged: { ...activity.acknowledged, ...acknowledged } };
	}
	const october = { ...november, from: instant('2026-10-20T00:00', '+02:00'), to: instant('2026-10-30T00:00') };
	const laterTimes = (activity: Activity) =>
		remindersOf(activity, october).flatMap(({ reminderId, at }) => (reminderId === 'a' ? [] : [new Date(at).toISOString()]));

	test('rings at its instant also in the hour that the clocks show twice', () => {
		const [first, second] = [Date.parse('2026-10-25T00:30:00Z'), Date.parse('2026-10-25T01:30:00Z')];
		expect(laterTimes(later(meeting().build(), first))).toEqual(['2026-10-25T00:30:00.000Z']);
		expect(laterTimes(later(meeting().build(), second))).toEqual(['2026-10-25T01:30:00.000Z']);
	});

	test('is one reminder for each member, on however many devices and however often', () => {
		const [one, other] = [Date.parse('2026-10-25T08:00:00Z'), Date.parse('2026-10-25T08:01:00Z')];
		const here = later(meeting().build(), one);
		// The other device heard nothing of it.
		const there = later(meeting().build(), other);
		expect(laterTimes({ ...here, reminders: { ...here.reminders, ...there.reminders } })).toEqual(['2026-10-25T08:01:00.000Z']);
		const snoozed = Object.keys(here.reminders).find((id) => id !== 'a')!;
		expect(laterTimes(later(here, other, ann, { reminderId: snoozed }))).toEqual(['2026-10-25T08:01:00.000Z']);
		const both = later(later(meeting().build(), one), other, bob);
		expect(Object.keys(both.reminders)).toHaveLength(3);
		const twice = later(later(meeting().build(), one, ann, { recurrenceId: '2026-10-25T10:00' }), other, ann, {
			recurrenceId: '2026-10-26T10:00',
		});
		expect(Object.keys(twice.reminders)).toHaveLength(3);
	});
});

describe('a dismissal', () => {
	const series = (acknowledged = {}) =>
		anActivity()
			.on('2026-11-24')
			.at('10:00')
			.for(60)
			.every('DAILY;COUNT=5')
			.with({ reminders: { a: before(10) }, acknowledged })
			.build();

	test('speaks for one member and for all that was due until then [F13]', () => {
		const fields = acknowledgedFields(series(), 'a', ann, instant('2026-11-25T09:50'));
		const dismissed = series(fields);
		expect(remindersOf(dismissed, november).map(({ recurrenceId }) => recurrenceId?.slice(0, 10))).toEqual([
			'2026-11-26',
			'2026-11-27',
			'2026-11-28',
		]);
		expect(acknowledgedUntil(dismissed, 'a', bob)).toBe(-Infinity);
	});

	test('of two counts for the later one, in whichever order they meet', () => {
		const early = acknowledgedFields(series(), 'a', ann, 1_000);
		const late = acknowledgedFields(series(), 'a', ann, 2_000);
		expect(acknowledgedUntil(series({ ...early, ...late }), 'a', ann)).toBe(2_000);
		expect(acknowledgedUntil(series({ ...late, ...early }), 'a', ann)).toBe(2_000);
		expect(acknowledgedFields(series(late), 'a', ann, 1_000)).toEqual({});
	});

	test('of something that is then moved to later does not silence it', () => {
		const fields = acknowledgedFields(series(), 'a', ann, instant('2026-11-24T09:50'));
		const moved = anActivity()
			.on('2026-11-24')
			.at('15:00')
			.for(60)
			.with({ reminders: { a: before(10) }, acknowledged: fields as never });
		expect(times(moved)).toEqual(['2026-11-24T13:50:00.000Z']);
	});
});
