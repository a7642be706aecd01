import { describe, expect, it } from 'vitest';
import { occurrencesIn } from '#lib/domain/occurrencesOf.ts';
import { addDays } from '#lib/domain/time/arithmetic.ts';
import { isDay } from '#lib/domain/time/civil.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Civil, Tz } from '#lib/model/scalars.ts';
import { calendarText } from '#lib/interop/ics/write/writeCalendar.ts';
import { anActivity } from '../../../builders/anActivity.ts';
import { exportOptions } from './exporting.ts';
import { hasKhal, khalStarts } from './readers.ts';

/** What Daybook shows for the range, as khal writes it. */
function ourStarts(activities: readonly Activity[], from: Civil, days: number, tz: Tz): string[] {
	return occurrencesIn(activities, { from, to: addDays(from, days), tz })
		.map(({ start, activity }) => `${isDay(start) ? `${start} ` : start} ${activity.subject}`.replace('  ', ' '))
		.sort();
}

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Series over both changes of clocks of a year, with skipped, moved and extra occurrences. */
function seriesIn(tz: Tz): Activity[] {
	const weekly = anActivity().named('weekly').on('2026-01-05').at('09:00').for(60).in(tz).every('WEEKLY;BYDAY=MO,TH;UNTIL=20270131');
	const series = weekly
		.except('2026-04-06T09:00', '2026-05-04T09:00')
		.also('2026-05-06T11:30')
		.with({ id: uuid(1) })
		.build();
	return [
		series,
		anActivity()
			.named('moved')
			.on('2026-05-05')
			.at('16:15')
			.for(30)
			.in(tz)
			.insteadOf(series, '2026-05-04T09:00')
			.with({ id: uuid(2) })
			.build(),
		anActivity()
			.named('last day')
			.on('2026-01-31')
			.at('23:30')
			.for(60)
			.in(tz)
			.every('MONTHLY;BYMONTHDAY=-1;COUNT=12')
			.with({ id: uuid(3) })
			.build(),
		anActivity()
			.named('late start')
			.on('2026-02-01')
			.at('12:00')
			.for(45)
			.in(tz)
			.every('WEEKLY;BYDAY=WE;COUNT=40')
			.with({ id: uuid(4) })
			.build(),
		anActivity()
			.named('both ends')
			.on('2026-03-02')
			.at('08:00')
			.for(30)
			.in(tz)
			.every('DAILY;COUNT=90;UNTIL=20260331')
			.with({ id: uuid(5) })
			.build(),
		anActivity()
			.named('whole')
			.on('2026-03-28')
			.forDays(2)
			.in(tz)
			.every('YEARLY;BYMONTHDAY=28;COUNT=3')
			.with({ id: uuid(6) })
			.build(),
		anActivity()
			.named('fridays')
			.on('2026-01-30')
			.at('17:45')
			.for(30)
			.in(tz)
			.every('MONTHLY;BYDAY=-1FR;BYSETPOS=1')
			.with({ id: uuid(7) })
			.build(),
	];
}

// Installed by .ci/run.
describe.skipIf(!hasKhal())('files read by khal (skipped where it is not installed)', () => {
	it.each(['Europe/Warsaw', 'America/New_York', 'Australia/Lord_Howe', 'Europe/Dublin', 'Africa/Casablanca'])(
		'shows every occurrence at our time, in %s',
		(tz) => {
			const activities = seriesIn(tz);
			const text = calendarText(activities, exportOptions());
			for (const from of ['2026-01-01', '2026-10-01']) {
				expect(khalStarts(text, from, 120, tz)).toEqual(ourStarts(activities, from, 120, tz));
			}
		},
	);
});
