import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Occurrence } from '#lib/domain/occurrence.ts';
import { lastDayOf } from '#lib/domain/span.ts';
import { addDays, addMinutes, daysBetween } from '#lib/domain/time/arithmetic.ts';
import { dayOf } from '#lib/domain/time/civil.ts';
import type { Activity } from '#lib/model/activity.ts';
import { isBar, layMonth, segmentsOn, type MonthWeek } from '#lib/ui/calendar/monthLanes.ts';

const from = '2026-11-02';
const weeks = 5;

function occurrence(key: string, start: string, end: string): Occurrence {
	return {
		key,
		activity: { id: key, subject: key } as Activity,
		start,
		end,
		own: { start, end, tz: 'UTC' },
		wholeDay: start.length === 10,
	};
}

const wholeDays = fc
	.tuple(fc.integer({ min: -10, max: 40 }), fc.integer({ min: 1, max: 12 }))
	.map(([start, length]) => ({ start: addDays(from, start), end: addDays(from, start + length) }));

const timed = fc
	.tuple(
		fc.integer({ min: -2, max: 36 }),
		fc.integer({ min: 0, max: 1439 }),
		fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 6000 })),
	)
	.map(([day, minute, length]) => {
		const start = addMinutes(`${addDays(from, day)}T00:00`, minute);
		return { start, end: addMinutes(start, length) };
	});

const anyMonth = fc
	.array(fc.oneof(wholeDays, timed), { maxLength: 60 })
	.map((spans) => spans.map(({ start, end }, index) => occurrence(`o${index}`, start, end)));

const anyCap = fc.integer({ min: 1, max: 6 });

/** The days of the range, as numbers, that an occurrence is to be seen on. */
function expected(one: Occurrence): number[] {
	const [start, end] = [daysBetween(from, one.start), daysBetween(from, lastDayOf(one))];
	if (end < 0 || start >= weeks * 7) return [];
	const first = Math.max(start, 0);
	const last = isBar(one) ? Math.min(end, weeks * 7 - 1) : first;
	return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** For each day of the range, the keys drawn there. */
function drawn(laid: readonly MonthWeek[]): string[][] {
	return laid.flatMap((week) => [0, 1, 2, 3, 4, 5, 6].map((column) => segmentsOn(week, column).map((segment) => segment.occurrence.key)));
}

describe('layMonth', () => {
	it('puts nothing over anything else, and keeps within the cap with the line that counts what is hidden', () => {
		fc.assert(
			fc.property(anyMonth, anyCap, (occurrences, cap) => {
				for (const week of layMonth(occurrences, from, weeks, cap)) {
					for (let column = 0; column < 7; column++) {
						const lanes = segmentsOn(week, column).map((segment) => segment.lane);
						expect(new Set(lanes).size).toBe(lanes.length);
						const rows = week.hidden[column]! > 0 ? cap - 1 : cap;
						expect(lanes.every((lane) => lane >= 0 && lane < rows)).toBe(true);
					}
				}
			}),
		);
	});

	it('loses nothing: on each day, what is drawn and what is hidden are what there is', () => {
		fc.assert(
			fc.property(anyMonth, anyCap, (occurrences, cap) => {
				const laid = layMonth(occurrences, from, weeks, cap);
				const there = Array.from({ length: weeks * 7 }, (): string[] => []);
				for (const one of occurrences) for (const day of expected(one)) there[day]!.push(one.key);
				drawn(laid).forEach((keys, day) => {
					const hidden = laid[Math.floor(day / 7)]!.hidden[day % 7]!;
					expect(keys.every((key) => there[day]!.includes(key))).toBe(true);
					expect(keys.length + hidden).toBe(there[day]!.length);
				});
			}),
		);
	});

	it('hides nothing from a day for which there is room in every week it touches', () => {
		fc.assert(
			fc.property(anyMonth, (occurrences) => {
				const hidden = layMonth(occurrences, from, weeks, occurrences.length + 1).flatMap((week) => week.hidden);
				expect(hidden.every((count) => count === 0)).toBe(true);
			}),
		);
	});

	it('says where a segment goes on before and after it', () => {
		fc.assert(
			fc.property(anyMonth, (occurrences) => {
				for (const week of layMonth(occurrences, from, weeks, 99)) {
					for (const { occurrence: one, column, days, bar, continuesBefore, continuesAfter } of week.segments) {
						const first = addDays(week.from, column);
						expect(column + days).toBeLessThanOrEqual(7);
						expect(continuesBefore).toBe(bar && dayOf(one.start) < first);
						expect(continuesAfter).toBe(bar && lastDayOf(one) > addDays(first, days - 1));
					}
				}
			}),
		);
	});

	it('has bars above lines, and lines by their time', () => {
		const laid = layMonth(
			[
				occurrence('late', '2026-11-03T15:00', '2026-11-03T16:00'),
				occurrence('early', '2026-11-03T08:00', '2026-11-03T09:00'),
				occurrence('fair', '2026-11-02', '2026-11-05'),
			],
			from,
			1,
			5,
		);
		expect(segmentsOn(laid[0]!, 1).map((segment) => segment.occurrence.key)).toEqual(['fair', 'early', 'late']);
	});

	it('cuts a bar at the week and shows an evening past midnight where it begins', () => {
		const laid = layMonth(
			[occurrence('trip', '2026-11-07', '2026-11-11'), occurrence('dinner', '2026-11-08T21:00', '2026-11-09T01:00')],
			from,
			2,
			5,
		);
		expect(laid.map((week) => week.segments.map(({ occurrence: { key }, column, days }) => [key, column, days]))).toEqual([
			[
				['trip', 5, 2],
				['dinner', 6, 1],
			],
			[['trip', 0, 2]],
		]);
	});

	it('gives the last row to the count where a day is crowded, and the bar in it way', () => {
		const laid = layMonth(
			[
				occurrence('a', '2026-11-02', '2026-11-09'),
				occurrence('b', '2026-11-02', '2026-11-06'),
				occurrence('c', '2026-11-03', '2026-11-04'),
			],
			from,
			1,
			2,
		);
		const shown = laid[0]!.segments.map(({ occurrence: { key }, column, days }) => [key, column, days]);
		expect(shown).toEqual([
			['a', 0, 7],
			['b', 0, 1],
			['b', 2, 2],
		]);
		expect(laid[0]!.hidden).toEqual([0, 2, 0, 0, 0, 0, 0]);
	});

	it('shows a bar on every day that has room for it, though another day of it is crowded', () => {
		const crowd = Array.from({ length: 6 }, (_, index) => occurrence(`c${index}`, '2026-11-04', '2026-11-05'));
		const laid = layMonth([occurrence('trade fair', '2026-11-02', '2026-11-07'), ...crowd], from, 1, 3);
		expect(segmentsOn(laid[0]!, 0).map((segment) => segment.occurrence.key)).toEqual(['trade fair']);
		const late = [...crowd, occurrence('earlier', '2026-11-02', '2026-11-05'), occurrence('later', '2026-11-04', '2026-11-08')];
		const parts = layMonth([...late, occurrence('also', '2026-11-03', '2026-11-07')], from, 1, 3)[0]!.segments.filter(
			({ occurrence: { key } }) => key === 'later',
		);
		expect(parts.map(({ column, days, continuesBefore }) => [column, days, continuesBefore])).toEqual([[3, 3, true]]);
	});

	it('shows no more of five thousand occurrences than there is room for', () => {
		const many = Array.from({ length: 5_000 }, (_, index) => {
			const day = addDays(from, index % 35);
			return occurrence(`o${index}`, `${day}T09:00`, `${day}T10:00`);
		});
		const laid = layMonth(many, from, weeks, 4);
		expect(drawn(laid).flat().length).toBe(35 * 3);
	});

	it('shows what is one’s own before when colleagues have no time [S1-45]', () => {
		const busy = { ...occurrence('busy', `${from}T08:00`, `${from}T09:00`), activity: { id: 'busy', calendarId: '' } as Activity };
		const laid = layMonth([busy, occurrence('own', `${from}T10:00`, `${from}T11:00`)], from, 1, 2);
		expect(segmentsOn(laid[0]!, 0).map(({ occurrence: one }) => one.key)).toEqual(['own', 'busy']);
	});
});
