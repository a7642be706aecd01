import { describe, expect, it } from 'vitest';
import { isForOthers } from '#lib/interop/ics/write/isForOthers.ts';
import { calendarText } from '#lib/interop/ics/write/writeCalendar.ts';
import { sampleOf } from './exporting.ts';
import { findings, hasReaders } from './readers.ts';

// Installed by .ci/run: gir1.2-ical-3.0, python3-gi, python3-icalendar, python3-vobject.
describe.skipIf(!hasReaders())('files judged by libical, python-icalendar and vobject (skipped where they are not installed)', () => {
	it('finds no fault with all sample data, for oneself and for others [S2-16]', () => {
		const polish = sampleOf('pl');
		const { activities, options } = sampleOf('en');
		const others = { ...options, audience: 'others' as const };
		const texts = {
			polish: calendarText(polish.activities, polish.options),
			english: calendarText(activities, options),
			others: calendarText(activities.filter(isForOthers), others),
		};
		expect(findings(texts)).toEqual([]);
	}, 60_000);
});
