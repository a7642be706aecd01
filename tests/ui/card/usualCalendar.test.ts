import { expect, test } from 'vitest';
import { usualCalendar } from '#lib/ui/card/usualCalendar.ts';

const calendars = [{ id: 'hers', ownerId: 'anna' }, { id: 'mine', ownerId: 'me' }, { id: 'work', ownerId: 'me' }, { id: 'ours' }];
const usual = (calendarId: string, among: typeof calendars = calendars, barred: string[] = []) =>
	usualCalendar({
		local: { values: { calendarId } },
		catalogue: { calendars: among, calendar: new Map(among.map((one) => [one.id, one])), barred: new Set(barred) },
		store: { self: { memberId: 'me' } },
	});

test('what is planned goes where the last went, but not into a colleague’s calendar because something was planned for her [S1-44]', () => {
	expect(usual('work')).toBe('work');
	expect(usual('ours')).toBe('ours');
	expect(usual('hers')).toBe('mine');
	expect(usual('gone')).toBe('mine');
	expect(usual('', [])).toBe('');
});

test('what is planned goes into no calendar of a team that one only reads in, or has left, but where there is no other', () => {
	const among = [
		{ id: 'shown', ownerId: 'me' },
		{ id: 'own', ownerId: 'me' },
	];
	expect(usual('shown', among, ['shown'])).toBe('own');
	expect(usual('', among, ['shown'])).toBe('own');
	expect(usual('shown', [{ id: 'shown', ownerId: 'me' }], ['shown'])).toBe('shown');
	expect(usual('shown', among)).toBe('shown');
});
