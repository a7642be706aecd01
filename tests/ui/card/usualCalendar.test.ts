import { expect, test, vi } from 'vitest';
import { team } from '#lib/ui/team/team.svelte.ts';
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

test('what is planned goes into no calendar of a team that one only reads in, or has left', () => {
	const left = { members: [], invites: [], id: 'firm', name: 'Rossi' };
	const spy = vi.spyOn(team, 'state', 'get').mockReturnValue({ team: left } as unknown as typeof team.state);
	const shown = { id: 'shown', ownerId: 'me', sharing: 'full' as const };
	expect(usual('shown', [shown, { id: 'own', ownerId: 'me' }])).toBe('own');
	expect(usual('shown', [shown])).toBe('shown');
	spy.mockReturnValue({ team: { ...left, role: 'viewer' } } as unknown as typeof team.state);
	expect(usual('shown', [shown, { id: 'own', ownerId: 'me' }])).toBe('own');
	spy.mockReturnValue({ team: { ...left, role: 'member' } } as unknown as typeof team.state);
	expect(usual('shown', [shown, { id: 'own', ownerId: 'me' }])).toBe('shown');
	spy.mockRestore();
});
