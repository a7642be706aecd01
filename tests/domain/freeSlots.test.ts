import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeSlots, type SlotQuestion } from '#lib/domain/freeSlots.ts';
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
};
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
		const workingHours = {
			'6': [
				['09:00', '10:00'],
				['15:00', '17:00'],
			],
		};
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
		const early = { '1': [['07:00', '12:00']] };
		const late = { '1': [['10:00', '20:00']] };
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

	test('are not blocked by the activity that looks for a place', () => {
		const own = busyFrom('08:00', 60).build();
		expect(starts(freeSlots({ ...question, except: own.id }, [own], 1))).toEqual(['2026-11-23T08:00']);
	});

	test('are none when nobody is free', () => {
		expect(freeSlots(question, [anActivity().on(monday).forDays(14).busy().build()])).toEqual([]);
	});

	test('equal those found minute by minute in 1,000 random diaries', () => {
		const diary = fc.array(inDiary(arbitrarySample('2026-10-22', 8, ['timed', 'timed', 'whole'])), { maxLength: 5 });
		// The clocks go back on 25 October in Rome.
		const asked = fc.record({
			minutes: fc.constantFrom(15, 20, 30, 45, 60, 90, 240),
			after: fc.nat(5 * 1440).map((minute) => at('2026-10-22T00:00') + minute * 60_000),
			performers: fc.constantFrom([ann], [bob], [ann, bob]),
			workingHours: fc.constantFrom<Record<string, [string, string][]> | null>(null, {
				'6': [['09:00', '12:30']],
				'7': [['00:00', '24:00']],
				'1': [
					['08:00', '09:10'],
					['20:00', '22:00'],
				],
			}),
		});
		fc.assert(
			fc.property(diary, asked, (samples, { workingHours, ...rest }) => {
				const full: SlotQuestion = { ...rest, days: 6, tz: 'Europe/Rome', ...(workingHours && { workingHours: [workingHours] }) };
				expect(
					freeSlots(
						full,
						samples.map(({ activity }) => activity),
					),
				).toEqual(slotsByMinutes(full, samples));
			}),
			{ numRuns: 1000, seed: 20261122 },
		);
	}, 60_000);
});

/** Tries every minute of every working day: one that is a quarter hour and is followed by enough free minutes is a slot. */
function slotsByMinutes({ performers, minutes, after, days, tz, workingHours }: SlotQuestion, samples: readonly Sample[]): Slot[] {
	const around: [number, number] = [after / 60_000 - 1440, after / 60_000 + (days + 2) * 1440];
	const taken = new Set(
		samples
			.filter(({ activity }) => performersOf(activity).some((member) => performers.includes(member)))
			.flatMap((sample) => busyMinutes(sample.activity, sample.starts, tz, around).flatMap((one) => [...one.minutes])),
	);
	const usual = Object.fromEntries([1, 2, 3, 4, 5].map((weekday) => [weekday, [['08:00', '18:00']]]));
	const hours = (workingHours?.[0] ?? usual) as Record<number, [string, string][]>;
	const found: Slot[] = [];
	const first = clockAt(after / 60_000, tz).slice(0, 10);
	for (let n = 0; n < days; n++) {
		const day = plusDays(first, n);
		for (const [opens, closes] of hours[((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7) + 1] ?? []) {
			const end = closes === '24:00' ? minuteOf(`${plusDays(day, 1)}T00:00`, tz) : minuteOf(`${day}T${closes}`, tz);
			let free = Math.max(after / 60_000, minuteOf(`${day}T${opens}`, tz));
			for (let minute = free; minute + minutes <= end && found.length < 3; minute++) {
				const isSlot = minute >= free && minute % 15 === 0 && [...Array(minutes).keys()].every((more) => !taken.has(minute + more));
				if (!isSlot) continue;
				found.push({ start: clockAt(minute, tz), end: clockAt(minute + minutes, tz) });
				free = minute + minutes;
			}
		}
	}
	return found;
}
