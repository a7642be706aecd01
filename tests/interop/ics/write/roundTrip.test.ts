import { describe, expect, it } from 'vitest';
import { calendarText } from '#lib/interop/ics/write/writeCalendar.ts';
import type { When } from '#lib/model/when.ts';
import { anActivity } from '../../../builders/anActivity.ts';
import { content, exportOptions, imported, sampleOf } from './exporting.ts';

/** What a file for others says of a task's time, and what reading it gives. */
function taskFor(when: When) {
	const options = exportOptions({ audience: 'others' });
	const task = { ...anActivity().kind('task').named('Quote').build(), when };
	const text = calendarText([task], options);
	const [back] = imported(text, options, when.tz).activities.values();
	const [, ofTask = ''] = text.split('BEGIN:VTODO');
	return { lines: ofTask.split('\r\n').filter((line) => /^(DTSTART|DUE|X-DAYBOOK-START)/.test(line)), when: back?.when };
}

describe('a file for others', () => {
	const tz = 'Europe/Rome';

	it('keeps a due time where the start is a day', () => {
		const when = { start: '2026-11-24', due: '2026-11-26T17:00', tz };
		expect(taskFor(when)).toEqual({
			lines: [`DTSTART;TZID=${tz}:20261124T000000`, `DUE;TZID=${tz}:20261126T170000`, 'X-DAYBOOK-START;VALUE=DATE:20261124'],
			when,
		});
	});

	it('keeps a start on the very day a task is due, for which the standard has no words', () => {
		const day = { start: '2026-11-26', due: '2026-11-26', tz };
		expect(taskFor(day)).toEqual({ lines: ['DUE;VALUE=DATE:20261126', 'X-DAYBOOK-START;VALUE=DATE:20261126'], when: day });
		const hour = { start: '2026-11-26T09:00', due: '2026-11-26', tz };
		expect(taskFor(hour).when).toEqual(hour);
	});

	it('says a start that the standard has words for once', () => {
		const when = { start: '2026-11-24', due: '2026-11-26', tz };
		expect(taskFor(when)).toEqual({ lines: ['DTSTART;VALUE=DATE:20261124', 'DUE;VALUE=DATE:20261126'], when });
	});
});

describe('export, then import', () => {
	it.each(['en', 'it', 'pl'] as const)('gives the records there were, for all sample data (%s)', (language) => {
		const { activities, options } = sampleOf(language);
		const back = imported(calendarText(activities, options), options).activities;
		expect(back.size).toBe(activities.length);
		for (const activity of activities) expect(content(back.get(activity.id)!)).toEqual(content(activity));
	});
});
