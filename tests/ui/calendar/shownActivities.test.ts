import { expect, test } from 'vitest';
import { isShown } from '#lib/ui/calendar/shownActivities.ts';

const here = {
	local: { values: { hiddenCalendars: { hers: true, mine: true } as const } },
	catalogue: {
		calendar: new Map([
			['hers', { ownerId: 'anna' }],
			['mine', { ownerId: 'me' }],
		]),
	},
	store: { self: { memberId: 'me' } },
};

test.each([
	['a hidden calendar of a colleague stays away from the week', 'hers', 'week', false],
	['and is in the view of the team all the same, for there he has a column [S1-46]', 'hers', 'team', true],
	['a hidden calendar of one’s own is nowhere', 'mine', 'team', false],
	['what is not hidden is everywhere', 'shown', 'month', true],
] as const)('%s', (_title, calendarId, view, shown) => {
	expect(isShown(here, { calendarId, broadcast: false }, view)).toBe(shown);
});

test('what a colleague shows to everyone is in every view [S3-25]', () => {
	expect(isShown(here, { calendarId: 'hers', broadcast: true }, 'week')).toBe(true);
});
