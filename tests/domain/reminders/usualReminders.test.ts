import { expect, test } from 'vitest';
import { followUsual, usualReminders } from '#lib/domain/reminders/usualReminders.ts';
import { remindersOf } from '#lib/domain/reminders/remindersOf.ts';
import type { Activity } from '#lib/model/activity.ts';
import { anActivity, ann } from '../../builders/anActivity.ts';

const usual = (...minutes: number[]) => ({ usualReminders: Object.fromEntries(minutes.map((one) => [one, true as const])) });
const sources = {
	term: new Map([
		['meeting', usual(10)],
		['talk', usual()],
		['call', usual(5, 60)],
	]),
	calendar: new Map([
		['work', usual(30)],
		['home', usual(1440)],
		['bare', usual()],
	]),
};

const minutes = (reminders: Activity['reminders']) =>
	Object.values(reminders).flatMap((one) => (one && 'minutesBefore' in one.trigger ? [one.trigger.minutesBefore] : []));

/** A talk of one hour, with what is usual for its category and its calendar. */
function talk(calendarId: string, categoryId = 'talk'): Activity {
	const plan = anActivity().on('2026-11-24').at('10:00').for(60).with({ calendarId, categoryId }).build();
	return { ...plan, reminders: usualReminders(plan.kind, plan.when, ann, sources.term.get(categoryId), sources.calendar.get(calendarId)) };
}
const after = (before: Activity, changes: Partial<Activity>) => minutes(followUsual(before, { ...before, ...changes }, sources));

test('the usual reminders are those of the category, and of the calendar where the category has none', () => {
	expect(minutes(talk('work', 'meeting').reminders)).toEqual([10]);
	expect(minutes(talk('work').reminders)).toEqual([30]);
	expect(minutes(talk('bare').reminders)).toEqual([]);
});

test('untouched, they follow the category, the calendar and the form of the time', () => {
	expect(after(talk('work'), { calendarId: 'home' })).toEqual([1440]);
	expect(after(talk('bare'), { calendarId: 'work' })).toEqual([30]);
	expect(after(talk('work'), { categoryId: 'call' })).toEqual([5, 60]);
	expect(after(talk('work', 'meeting'), { calendarId: 'home' })).toEqual([10]);
	expect(after(talk('work'), { when: { start: '2026-11-24', tz: 'Europe/Rome' } })).toEqual([-540]);
});

test('once somebody has chosen others, they stay', () => {
	const emptied = { ...talk('work'), reminders: {} };
	expect(after(emptied, { calendarId: 'home' })).toEqual([]);
	const own = { trigger: { minutesBefore: 7, anchor: 'start' }, channel: 'app', audience: 'me' } as const;
	const added = { ...talk('work'), reminders: { ...talk('work').reminders, own } };
	expect(after(added, { categoryId: 'call' })).toEqual([30, 7]);
	const told = { ...talk('work'), reminders: { 'usual-30': { ...talk('work').reminders['usual-30']!, text: 'Bring the keys' } } };
	expect(after(told, { calendarId: 'home' })).toEqual([30]);
});

test('of a whole day they come at nine in the morning, on the day or so many days before', () => {
	const when = { start: '2026-11-24', tz: 'Europe/Rome' };
	const reminders = usualReminders('event', when, ann, usual(0, 10, 1440, 2880), undefined);
	const plan = anActivity().on('2026-11-24').with({ reminders }).build();
	const [from, to] = [Date.parse('2026-11-01T00:00:00Z'), Date.parse('2026-12-01T00:00:00Z')];
	const found = remindersOf(plan, { memberId: ann, tz: 'Europe/Rome', now: from, from, to });
	expect(found.map(({ at }) => new Date(at).toISOString())).toEqual([
		'2026-11-22T08:00:00.000Z',
		'2026-11-23T08:00:00.000Z',
		'2026-11-24T08:00:00.000Z',
	]);
});
