import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { doubleBookings } from '#lib/domain/sharing/doubleBookings.ts';
import { ann, anActivity, bob } from '../../builders/anActivity.ts';

const range = { from: '2026-11-23', to: '2026-11-30', tz: 'Europe/Rome' };
const booked = (at: string, by: string, since: string) =>
	anActivity()
		.on('2026-11-24')
		.at(at)
		.for(60)
		.by(by)
		.with({ resources: { room: since } })
		.build();

test('a room that was booked twice offline stays with who booked it first, by the time of booking and then the id [F4]', () => {
	const early = booked('09:00', ann, '2026-11-20T10:00:00.000Z');
	const late = booked('09:30', bob, '2026-11-20T11:00:00.000Z');
	const same = booked('09:45', 'carla', '2026-11-20T11:00:00.000Z');
	const verdict = doubleBookings([same, late, early], range).map(({ keeps, contested, taken }) => [
		keeps.activity.id,
		contested.activity.id,
		taken,
	]);
	expect(verdict).toEqual([
		[early.id, late.id, { resource: 'room' }],
		[early.id, same.id, { resource: 'room' }],
		[late.id, same.id, { resource: 'room' }],
	]);
});

test('people are booked twice where they are busy; what follows at once, is called off or is free is no clash', () => {
	const one = anActivity().on('2026-11-24').at('10:00').for(60).by(bob).build();
	const next = anActivity().on('2026-11-24').at('11:00').for(60).by(bob).build();
	const other = anActivity().on('2026-11-24').at('10:30').for(15).by(ann, bob).build();
	const found = doubleBookings([one, next, other, { ...other, id: 'x', busy: false }, { ...other, id: 'y', status: 'cancelled' }], range);
	expect(found.map(({ taken, contested }) => [taken, contested.activity.id])).toEqual([[{ member: bob }, other.id]]);
});

test('all devices come to the same verdict, in whatever order they heard of the bookings', () => {
	const one = fc.record({
		hour: fc.integer({ min: 8, max: 12 }),
		half: fc.boolean(),
		by: fc.constantFrom(ann, bob),
		since: fc.integer({ min: 0, max: 3 }),
	});
	fc.assert(
		fc.property(fc.array(one, { maxLength: 7 }), fc.infiniteStream(fc.nat()), (all, chance) => {
			const made = all.map(({ hour, half, by, since }) =>
				booked(`${String(hour).padStart(2, '0')}:${half ? '30' : '00'}`, by, `2026-11-2${since}T10:00:00.000Z`),
			);
			const shuffled = [...made]
				.map((activity) => [chance.next().value as number, activity] as const)
				.sort(([a], [b]) => a - b)
				.map(([, activity]) => activity);
			const verdict = (activities: typeof made) =>
				doubleBookings(activities, range).map(({ keeps, contested, taken }) => [keeps.key, contested.key, taken]);
			expect(verdict(shuffled)).toEqual(verdict(made));
		}),
	);
});
