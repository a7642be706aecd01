import { expect, test, vi } from 'vitest';
import type { BusyBlock } from '#lib/model/busyBlock.ts';
import { views } from '#lib/ui/calendar/views.ts';
import { isShown, shownBusy } from '#lib/ui/calendar/shownActivities.ts';

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

test('when a colleague has no time is in every view, by name where he has no column, unless it is hidden [S1-44] [S1-45] [S1-46] [F2]', () => {
	vi.stubGlobal('navigator', { languages: ['en-GB'] });
	const block = (memberId: string) =>
		({ id: memberId, memberId, from: '2026-11-25T09:00:00.000Z', to: '2026-11-25T10:00:00.000Z' }) as BusyBlock;
	const app = {
		tz: 'Europe/Rome',
		local: { values: { hiddenBusy: { bruno: true } as const } },
		catalogue: { member: new Map(['anna', 'bruno', 'me'].map((name) => [name, { name }])) },
		store: { self: { memberId: 'me' } },
	};
	const shown = (view: (typeof views)[number]) => shownBusy(app, ['anna', 'bruno', 'me'].map(block), view).map(({ subject }) => subject);
	for (const view of views) expect(shown(view), view).toEqual(view === 'team' ? ['Busy', 'Busy'] : ['anna: busy']);
});
