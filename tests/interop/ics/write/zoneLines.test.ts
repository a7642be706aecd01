import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { offsetAt } from '#lib/domain/time/offsets.ts';
import { zoneLines } from '#lib/interop/ics/write/zoneLines.ts';

const day = 86_400_000;

/** ical.js is some hours out around a change; khal's tests look at those hours. */
const nearChange = (tz: string, at: number) => offsetAt(tz, at - day) !== offsetAt(tz, at + day);

/** What ical.js, which knows no zones of its own, makes of a VTIMEZONE: ms ahead of UTC at an instant. */
function offsetsOf(lines: readonly string[]): (at: number) => number {
	const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(lines.join('\r\n')) as unknown[]));
	return (at) => {
		const { year, month, day, hour, minute, second } = ICAL.Time.fromJSDate(new Date(at), true).convertToZone(zone);
		return Date.UTC(year, month - 1, day, hour, minute, second) - at;
	};
}

describe('zoneLines', () => {
	it('tells the clocks of every zone as Temporal has them', () => {
		const wrong: string[] = [];
		for (const tz of Intl.supportedValuesOf('timeZone')) {
			const offsetOf = offsetsOf(zoneLines(tz, { from: 2025, to: 2031 }));
			for (let at = Date.UTC(2025, 0, 2); at < Date.UTC(2032, 0, 1); at += 47 * day) {
				if (!nearChange(tz, at) && offsetOf(at) !== offsetAt(tz, at)) wrong.push(`${tz} ${new Date(at).toISOString()}`);
			}
		}
		expect(wrong).toEqual([]);
	});

	it('says what goes on by an open yearly rule, and what ended by one with an end in UTC', () => {
		const lines = zoneLines('America/New_York', { from: 2004, to: 2026 });
		expect(lines).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU');
		expect(lines).toContain('RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU');
		expect(lines).toContain('RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z');
	});

	it('describes a zone without changes by one observance', () => {
		expect(zoneLines('Asia/Kolkata', { from: 2026, to: 2026 })).toEqual([
			'BEGIN:VTIMEZONE',
			'TZID:Asia/Kolkata',
			'BEGIN:STANDARD',
			'DTSTART:20250101T053000',
			'TZOFFSETFROM:+0530',
			'TZOFFSETTO:+0530',
			'END:STANDARD',
			'END:VTIMEZONE',
		]);
	});

	it('is right long ago and far ahead', () => {
		for (const [tz, year] of [
			['Europe/Warsaw', 1921],
			['Europe/Dublin', 1968],
			['Australia/Lord_Howe', 1981],
			['Africa/Casablanca', 2045],
		] as const) {
			const offsetOf = offsetsOf(zoneLines(tz, { from: year, to: year + 1 }));
			for (let at = Date.UTC(year, 0, 2); at < Date.UTC(year + 2, 0, 1); at += 13 * day) {
				if (!nearChange(tz, at)) expect(offsetOf(at), `${tz} ${new Date(at).toISOString()}`).toBe(offsetAt(tz, at));
			}
		}
	});
});
