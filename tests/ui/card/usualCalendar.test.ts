import { expect, test } from 'vitest';
import { usualCalendar } from '#lib/ui/card/usualCalendar.ts';

const calendars = [{ id: 'hers', ownerId: 'anna' }, { id: 'mine', ownerId: 'me' }, { id: 'work', ownerId: 'me' }, { id: 'ours' }];
const usual = (calendarId: string, among = calendars) =>
	usualCalendar({
		local: { values: { calendarId } },
		catalogue: { calendars: among, calendar: new Map(among.map((one) => [one.id, one])) },
		store: { self: { memberId: 'me' } },
	});

test('what is planned goes where the last went, but not into a colleague’s calendar because something was planned for her [S1-44]', () => {
	expect(usual('work')).toBe('work');
	expect(usual('ours')).toBe('ours');
	expect(usual('hers')).toBe('mine');
	expect(usual('gone')).toBe('mine');
	expect(usual('', [])).toBe('');
});
