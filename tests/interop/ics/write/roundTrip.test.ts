import { describe, expect, it } from 'vitest';
import { calendarText } from '#lib/interop/ics/write/writeCalendar.ts';
import { content, imported, sampleOf } from './exporting.ts';

describe('export, then import', () => {
	it.each(['en', 'it', 'pl'] as const)('gives the records there were, for all sample data (%s)', (language) => {
		const { activities, options } = sampleOf(language);
		const back = imported(calendarText(activities, options), options).activities;
		expect(back.size).toBe(activities.length);
		for (const activity of activities) expect(content(back.get(activity.id)!)).toEqual(content(activity));
	});
});
