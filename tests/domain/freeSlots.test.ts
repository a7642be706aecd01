import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeSlots, type FreeSlot, type SlotQuestion } from '#lib/domain/freeSlots.ts';
import { performersOf } from '#lib/domain/performersOf.ts';
import type { Slot } from '#lib/model/problem.ts';
import { anActivity, ann, bob } from '../builders/anActivity.ts';
import { arbitrarySample, inDiary, type Sample } from './support/arbitraryActivity.ts';
import { busyMinutes, clockAt, minuteOf, plusDays } from './support/slowCalendar.ts';

const monday = '2026-11-23';
const at = (civil: string, tz = 'Europe/Rome') => minuteOf(civil, tz) * 60_000;
const question: SlotQuestion = {
	performers: [ann],
	minutes: 60,
	after: at(`${monday}T08:00`),
	days: 14,
	tz: 'Europe/Rome',
	workingHours: [{ workingHours: undefined, tz: 'Europe/Rome' }],
};
const kept = (workingHours: Record<string, [string, string][]>, tz = 'Europe/Rome') => ({ workingHours, tz });
const busyFrom = (time: string, minutes: number) => anActivity().on(monday).at(time).for(minutes).busy();
const starts = (slots: Slot[]) => slots.map(({ start }) => start);

describe('free slots', () => {
	test('are the first three in working time, one behind the other', () => {
		expect(freeSlots(question, [busyFrom('08:00', 45).build(), busyFrom('10:00', 60).build()])).toEqual([
			{ start: '2026-11-23T08:45', end: '2026-11-23T09:45' },
			{ start: '2026-11-23T11:00', end: '2026-11-23T12:00' },
			{ start: '2026-11-23T12:00', end: '2026-11-23T13:00' },
		]);
	});

	test('begin on quarter hours, whatever their length', () => {
		expect(starts(freeSlots({ ...question, minutes: 20 }, []))).toEqual(['2026-11-23T08:00', '2026-11-23T08:30', '2026-11-23T09:00']);
		expect(starts(freeSlots({ ...question, after: at(`${monday}T08:01`) }, [], 1))).toEqual(['2026-11-23T08:15']);
	});

	test('leave evenings and week-ends alone, and keep the hours a member keeps', () => {
		const friday = { ...question, after: at('2026-11-27T17:15') };
		expect(starts(freeSlots(friday, [], 1))).toEqual(['2026-11-30T08:00']);
		const workingHours = kept({
			'6': [
				['15:00', '17:00'],
				['09:00', '10:00'],
			],
		});
		expect(starts(freeSlots({ ...friday, workingHours: [workingHours] }, []))).toEqual([
			'2026-11-28T09:00',
			'2026-11-28T15:00',
			'2026-11-28T16:00',
		]);
	});

	test('suit everybody named, and nobody else', () => {
		const both = { ...question, performers: [ann, bob] };
		const diaries = [
			busyFrom('08:00', 120).by(ann).build(),
			busyFrom('10:00', 60).by(bob).build(),
			busyFrom('11:00', 60).by('member-cleo').build(),
		];
		expect(starts(freeSlots(both, diaries, 1))).toEqual(['2026-11-23T11:00']);
	});

	test('lie in the working hours of all, and keep clear of the rooms wanted', () => {
		const early = kept({ '1': [['07:00', '12:00']] });
		const late = kept({ '1': [['10:00', '20:00']] });
		const booked = anActivity()
			.on(monday)
			.at('10:00')
			.for(30)
			.by('member-cleo')
			.free()
			.with({ resources: { room: '2026-11-01T00:00:00Z' } });
		const both = { ...question, performers: [ann, bob], workingHours: [early, late], resources: ['room'], days: 5 };
		expect(starts(freeSlots(both, [booked.build()]))).toEqual(['2026-11-23T10:30']);
		expect(starts(freeSlots({ ...both, resources: [] }, [booked.build()]))).toEqual(['2026-11-23T10:00', '2026-11-23T11:00']);
	});

	test('read the hours of each on the clocks of his zone', () => {
		const abroad = kept({ '1': [['09:00', '13:00']] }, 'America/New_York');
		const both = { ...question, performers: [ann, bob], workingHours: [...question.workingHours, abroad], minutes: 90 };
		expect(starts(freeSlots(both, []))).toEqual(['2026-11-23T15:00', '2026-11-23T16:30', '2026-11-30T15:00']);
		// In Tokyo it is Monday since four in the afternoon of Rome's Sunday.
		const tokyo = kept({ '1': [['00:00', '01:00']] }, 'Asia/Tokyo');
		const sunday = { ...question, after: at('2026-11-22T08:00'), workingHours: [tokyo] };
		expect(starts(freeSlots(sunday, [], 2))).toEqual(['2026-11-22T16:00', '2026-11-29T16:00']);
	});

	test('are at any hour where no hours are asked for, and between two clock times where these are', () => {
		const saturday = { ...question, after: at('2026-11-28T21:30'), workingHours: [] };
		expect(starts(freeSlots(saturday, []))).toEqual(['2026-11-28T21:30', '2026-11-28T22:30', '2026-11-29T00:00']);
		expect(starts(freeSlots({ ...saturday, between: ['12:00', '13:45'] }, [], 2))).toEqual(['2026-11-29T12:00', '2026-11-30T12:00']);
		expect(starts(freeSlots({ ...question, between: ['17:00', '24:00'] }, [], 2))).toEqual(['2026-11-23T17:00', '2026-11-24T17:00']);
	});

	test('name the resource that is free of those of which any will do, the first of several', () => {
		const booking = (room: string, time: string, minutes: number) =>
			anActivity()
				.on(monday)
				.at(time)
				.for(minutes)
				.by('member-cleo')
				.free()
				.with({ resources: { [room]: '2026-11-01T00:00:00Z' } });
		const others = [booking('small', '08:00', 150).build(), booking('large', '09:00', 60).build()];
		expect(freeSlots({ ...question, anyOf: ['small', 'large'] }, others)).toEqual([
			{ start: '2026-11-23T08:00', end: '2026-11-23T09:00', resource: 'large' },
			{ start: '2026-11-23T10:00', end: '2026-11-23T11:00', resource: 'large' },
			{ start: '2026-11-23T11:00', end: '2026-11-23T12:00', resource: 'small' },
		]);
		expect(freeSlots({ ...question, anyOf: [] }, others)).toEqual([]);
	});

	test('are found whatever a colleague’s record says of his hours', () => {
		const broken = { workingHours: { '1': 'always', '2': [['09:00', '10:00']] }, tz: 'Nowhere/At_all' };
		expect(starts(freeSlots({ ...question, workingHours: [broken] }, [], 1))).toEqual(['2026-11-24T09:00']);
	});

	test('are not blocked by the activity that looks for a place', () => {
		const own = busyFrom('08:00', 60).build();
		expect(starts(freeSlots({ ...question, except: own.id }, [own], 1))).toEqual(['2026-11-23T08:00']);
	});

	test('are none when nobody is free', () => {
		expect(freeSlots(question, [anActivity().on(monday).forDays(14).busy().build()])).toEqual([]);
	});

	test('equal those found minute by minute in 1,000 random diaries', () => {
		const diary = fc.array(fc.tuple(inDiary(arbitrarySample('2026-10-22', 8, ['timed', 'timed', 'whole'])), fc.subarray(rooms)), {
			maxLength: 5,
		});
		const zones = fc.constantFrom('Europe/Rome', 'Europe/Rome', 'America/New_York', 'Asia/Kolkata');
		const member = fc.record({ workingHours: fc.constantFrom(undefined, weekend), tz: zones });
		// The clocks go back on 25 October in Rome.
		const asked = fc.record(
			{
				minutes: fc.constantFrom(15, 20, 30, 45, 60, 90, 240),
				after: fc.nat(5 * 1440).map((minute) => at('2026-10-22T00:00') + minute * 60_000),
				performers: fc.constantFrom([ann], [bob], [ann, bob]),
				workingHours: fc.array(member, { maxLength: 2 }),
				resources: fc.subarray(rooms),
				between: fc.constantFrom<[string, string]>(['00:00', '12:00'], ['11:30', '24:00']),
				anyOf: fc.shuffledSubarray(rooms),
			},
			{ requiredKeys: ['minutes', 'after', 'performers', 'workingHours'] },
		);
		fc.assert(
			fc.property(diary, asked, (booked, rest) => {
				const samples = booked.map(([sample, taken]) => withRooms(sample, taken));
				const full: SlotQuestion = { ...rest, days: 6, tz: 'Europe/Rome' };
				const activities = samples.map(({ activity }) => activity);
				expect(freeSlots(full, activities, 5)).toEqual(slotsByMinutes(full, samples, 5));
			}),
			{ numRuns: 1000, seed: 20261122 },
		);
	}, 60_000);
});

const rooms = ['room', 'hall'];
const weekend: Record<string, [string, string][]> = {
	'6': [['09:00', '12:30']],
	'7': [['00:00', '23:45']],
	'1': [
		['08:00', '09:10'],
		['20:00', '22:00'],
	],
};

const withRooms = (sample: Sample, taken: readonly string[]): Sample => ({
	...sample,
	activity: { ...sample.activity, resources: Object.fromEntries(taken.map((room) => [room, '2026-10-01T00:00:00Z'])) },
});

const clocks = new Map<string, string>();

/** The same minutes are asked for in run after run. */
function clockOf(minute: number, tz: string): string {
	const key = `${minute} ${tz}`;
	const clock = clocks.get(key) ?? clockAt(minute, tz);
	clocks.set(key, clock);
	return clock;
}

/** Whether somebody works in a minute, as the clocks of his zone have it. */
function works(minute: number, { workingHours, tz }: SlotQuestion['workingHours'][number]): boolean {
	const clock = clockOf(minute, tz);
	const weekday = ((new Date(`${clock.slice(0, 10)}T00:00Z`).getUTCDay() + 6) % 7) + 1;
	const usual = weekday <= 5 ? [['08:00', '18:00']] : [];
	const spans = workingHours ? (weekend[weekday] ?? []) : usual;
	return spans.some(([opens, closes]) => clock.slice(11) >= opens! && clock.slice(11) < closes!);
}

/** Tries every minute of every day: one that is a quarter hour and is followed by enough minutes that suit is a slot. */
function slotsByMinutes(question: SlotQuestion, samples: readonly Sample[], most: number): FreeSlot[] {
	const { performers, resources = [], anyOf, minutes, after, days, tz, workingHours, between = ['00:00', '24:00'] } = question;
	const first = clockOf(after / 60_000, tz).slice(0, 10);
	const [from, to] = [after / 60_000, minuteOf(`${plusDays(first, days)}T00:00`, tz)];
	const around: [number, number] = [from - 1440, to + 1440];
	const minutesOf = ({ activity, starts }: Sample) => busyMinutes(activity, starts, tz, around).flatMap((one) => [...one.minutes]);
	// Who does it may be free meanwhile; the room is not.
	const takenRoom = (room: string) =>
		samples.flatMap((one) => (one.activity.resources[room] ? minutesOf({ ...one, activity: { ...one.activity, busy: true } }) : []));
	const busy = samples.filter(({ activity }) => performersOf(activity).some((member) => performers.includes(member)));
	const always = new Set([...busy.flatMap(minutesOf), ...resources.flatMap(takenRoom)]);
	const choices = anyOf?.map((resource) => ({ resource, taken: new Set(takenRoom(resource)) })) ?? [{ taken: new Set<number>() }];
	const suiting = Array.from({ length: to - from }, (_, more) => from + more).map((minute) => {
		const time = clockOf(minute, tz).slice(11);
		return !always.has(minute) && time >= between[0] && time < between[1] && workingHours.every((hours) => works(minute, hours));
	});
	const found: FreeSlot[] = [];
	for (let minute = from; minute + minutes <= to && found.length < most; minute++) {
		if (minute % 15 !== 0) continue;
		const span = Array.from({ length: minutes }, (_, more) => minute + more);
		const oneDay = clockOf(minute, tz).slice(0, 10) === clockOf(minute + minutes - 1, tz).slice(0, 10);
		if (!oneDay || !span.every((one) => suiting[one - from])) continue;
		const choice = choices.find(({ taken }) => span.every((one) => !taken.has(one)));
		if (!choice) continue;
		const { resource } = choice as { resource?: string };
		found.push({ start: clockOf(minute, tz), end: clockOf(minute + minutes, tz), ...(resource !== undefined && { resource }) });
		minute += minutes - 1;
	}
	return found;
}
