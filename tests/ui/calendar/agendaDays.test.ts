import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Occurrence } from '#lib/domain/occurrence.ts';
import { lastDayOf } from '#lib/domain/span.ts';
import { addDays, addMinutes } from '#lib/domain/time/arithmetic.ts';
import { dayOf } from '#lib/domain/time/civil.ts';
import type { Activity } from '#lib/model/activity.ts';
import { agendaDays } from '#lib/ui/calendar/agenda/agendaDays.ts';

const from = '2026-11-02';
const to = '2026-11-16';

const occurrence = (key: string, start: string, end: string): Occurrence => ({
	key,
	activity: { id: key } as Activity,
	start,
	end,
	own: { start, end, tz: 'UTC' },
	wholeDay: start.length === 10,
});

const anyOccurrences = fc
	.array(fc.tuple(fc.integer({ min: -5, max: 16 }), fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 5000 }), fc.boolean()))
	.map((list) =>
		list.map(([day, minute, length, wholeDay], index) => {
			const first = addDays(from, day);
			if (wholeDay) return occurrence(`o${index}`, first, addDays(first, 1 + (length % 5)));
			const start = addMinutes(`${first}T00:00`, minute);
			return occurrence(`o${index}`, start, addMinutes(start, length));
		}),
	);

describe('agendaDays', () => {
	it('lists each occurrence once on every day it touches, and numbers the days', () => {
		fc.assert(
			fc.property(anyOccurrences, (occurrences) => {
				const groups = agendaDays(occurrences, from, to, '2026-11-30');
				for (const one of occurrences) {
					for (let day = from; day < to; day = addDays(day, 1)) {
						const entries = groups.find((group) => group.day === day)?.entries ?? [];
						const here = entries.filter((entry) => entry.occurrence.key === one.key);
						expect(here.length).toBe(dayOf(one.start) <= day && day <= lastDayOf(one) ? 1 : 0);
						for (const { part } of here) expect(addDays(dayOf(one.start), part - 1)).toBe(day);
						for (const { part, parts } of here) expect(part).toBeLessThanOrEqual(parts);
					}
				}
				expect(groups.map((group) => group.day)).toEqual(groups.map((group) => group.day).sort());
				expect(groups.every((group) => group.entries.length > 0)).toBe(true);
			}),
		);
	});

	it('keeps today when it is empty, and no other day', () => {
		expect(agendaDays([], from, to, '2026-11-05').map((group) => group.day)).toEqual(['2026-11-05']);
		expect(agendaDays([], from, to, '2026-12-05')).toEqual([]);
	});

	it('has what takes the whole day first, also what goes on from the day before', () => {
		const groups = agendaDays(
			[
				occurrence('call', '2026-11-04T08:00', '2026-11-04T09:00'),
				occurrence('night', '2026-11-03T22:00', '2026-11-04T03:00'),
				occurrence('fair', '2026-11-04', '2026-11-05'),
			],
			'2026-11-04',
			'2026-11-05',
			'2026-11-04',
		);
		expect(groups[0]!.entries.map((entry) => entry.occurrence.key)).toEqual(['night', 'fair', 'call']);
	});
});
