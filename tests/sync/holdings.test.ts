import { afterEach, expect, test, vi } from 'vitest';
import { digestOf } from '#lib/store/segments.ts';
import { Holdings } from '#lib/sync/holdings.ts';
import { sayPresence } from '#lib/ui/team/sayPresence.ts';
import type { DeviceState } from '#lib/sync/desk/deskState.ts';

const vector = (...counts: number[]) => new Map(counts.map((to, at) => [at + 1, to]));
const told = (all: Record<string, Map<number, number>>) =>
	Object.entries(all).map(([quarter, held]) => [quarter, digestOf(held), [...held.values()].reduce((sum, to) => sum + to, 0)] as const);

afterEach(() => vi.unstubAllGlobals());

test('what a peer has is asked for from the newest back in time, the words that all refer to before the years, and its share is known', () => {
	const theirs = { '1970q1': vector(90), '2024q1': vector(500), '2026q3': vector(3_000, 400), '2026q4': vector(10) };
	const holdings = new Holdings();
	holdings.hear(told(theirs));
	const mine = new Map<string, Map<number, number>>();
	expect(holdings.share(mine)).toEqual({ here: 0, there: 4_000 });
	const order: string[] = [];
	for (let next = holdings.next(mine); next !== undefined; next = holdings.next(mine)) {
		order.push(next);
		mine.set(next, theirs[next as keyof typeof theirs]);
	}
	expect(order).toEqual(['2026q4', '1970q1', '2026q3', '2024q1']);
	expect([holdings.isAhead(mine), holdings.isLevel(mine)]).toEqual([false, true]);
	// What is here alone counts for nothing of what is there.
	mine.set('2020q1', vector(7_000));
	expect(holdings.share(mine)).toEqual({ here: 4_000, there: 4_000 });
	expect([holdings.isAhead(mine), holdings.isLevel(mine)]).toEqual([false, false]);
});

test('what it was in vain to ask for is asked for again once either side has something else, or the peer has said all anew', () => {
	const holdings = new Holdings();
	holdings.hear(told({ '2026q4': vector(10) }));
	const mine = new Map([['2026q4', vector(4)]]);
	holdings.inVain('2026q4', mine);
	expect(holdings.next(mine)).toBeUndefined();
	expect(holdings.next(new Map([['2026q4', vector(5)]]))).toBe('2026q4');
	holdings.forgive();
	expect(holdings.next(mine)).toBe('2026q4');
});

test('while years arrive the state in the shell says how far they have come, and that one can work meanwhile', () => {
	vi.stubGlobal('navigator', { languages: ['en-GB'] });
	const device: DeviceState = { id: 'd', here: false, removed: false, ahead: true, lacks: 0, part: 0.63 };
	const team = {
		id: 't',
		name: 'Rossi',
		role: 'member',
		invites: [],
		members: [{ id: 'anna', role: 'owner', self: false, removed: false, devices: [device] }],
	} as const;
	const state = {
		able: true,
		team: { ...team, members: [...team.members].map((member) => ({ ...member, devices: [...member.devices] })), invites: [] },
		ownDevices: [],
		ownInvites: [],
		carrier: '',
		roads: [],
		refused: {},
		full: false,
		anew: false,
	};
	expect(sayPresence(state, { member: new Map() })).toEqual({
		words: 'Older work is still arriving: 63%. You can work meanwhile.',
		level: false,
	});
});
