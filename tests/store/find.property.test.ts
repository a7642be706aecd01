import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { occurrencesOf } from '#lib/domain/occurrencesOf.ts';
import { fieldsOf } from '#lib/domain/changedFields.ts';
import { takersOf } from '#lib/domain/takenSpans.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Tz } from '#lib/model/scalars.ts';
import { activityKeys } from '#lib/store/activityKeys.ts';
import type { Store } from '#lib/store/store.ts';
import { takerKey } from '#lib/store/takenKeys.ts';
import { anActivity, ann, bob } from '../builders/anActivity.ts';
import { arbitrarySample, arbitraryZone, inDiary, zones } from '../domain/support/arbitraryActivity.ts';
import { plusDays } from '../domain/support/slowCalendar.ts';
import { commit, testStore } from './testStore.ts';

async function storeOf(activities: readonly Activity[]): Promise<Store> {
	const store = await testStore();
	const patches = activities.map((one) => ({
		type: 'activity' as const,
		id: one.id,
		create: true as const,
		fields: fieldsOf('activity', one),
	}));
	await commit(store, { command: 'import', patches });
	return store;
}

const samples = (tz?: Tz) =>
	fc.array(arbitrarySample('2026-10-15', 25), { minLength: 40, maxLength: 60 }).map((list) =>
		list.map(({ activity }, n) => ({
			...activity,
			id: `record-${n}`,
			when: { ...activity.when, tz: tz ?? activity.when.tz },
		})),
	);

/** Every day around the samples, each alone, and some weeks. */
const ranges = [
	...Array.from({ length: 40 }, (_, n) => ({ from: plusDays('2026-10-12', n), days: 1 })),
	...[0, 7, 14, 21].map((n) => ({ from: plusDays('2026-10-12', n), days: 7 })),
];

/** Asks for many ranges; a full scan tells what none of the answers may lack. */
async function expectNothingMissing(store: Store, tzs: readonly Tz[]): Promise<void> {
	const all = await store.find.all('activity');
	for (const { from, days } of ranges) {
		for (const tz of tzs) {
			const range = { from, to: plusDays(from, days), tz };
			const found = new Set((await store.find.activitiesBetween(range)).map(({ id }) => id));
			const missing = all.filter((one) => occurrencesOf(one, range).length > 0 && !found.has(one.id));
			expect(missing.map(({ when }) => ({ when, range }))).toEqual([]);
		}
	}
}

describe('activitiesBetween', () => {
	test('lacks nothing that a full scan shows, in one zone', async () => {
		const inOneZone = arbitraryZone.chain((tz) => fc.tuple(fc.constant(tz), samples(tz)));
		await fc.assert(
			fc.asyncProperty(inOneZone, async ([tz, activities]) => expectNothingMissing(await storeOf(activities), [tz])),
			{ numRuns: 5, seed: 20261122 },
		);
	}, 60_000);

	test('lacks nothing that a full scan shows, across zones', async () => {
		await fc.assert(
			fc.asyncProperty(samples(), async (activities) => expectNothingMissing(await storeOf(activities), zones)),
			{ numRuns: 3, seed: 20261122 },
		);
	}, 60_000);

	test('lacks nothing after an activity was moved to another day and another zone', async () => {
		const store = await storeOf([anActivity().on('2026-11-24').at('10:00').for(60).with({ id: 'moved' }).build()]);
		await commit(store, {
			command: 'move',
			patches: [
				{
					type: 'activity',
					id: 'moved',
					fields: { when: { start: '2026-11-26T23:30', end: '2026-11-27T00:00', tz: 'America/New_York' } },
				},
			],
		});
		const found = async (from: string) => (await store.find.activitiesBetween({ from, to: plusDays(from, 1), tz: 'Europe/Rome' })).length;
		expect([await found('2026-11-24'), await found('2026-11-27')]).toEqual([0, 1]);
	});

	test('reads no more rows than it shows and the long ones, in one zone and office hours [G3]', async () => {
		const day = (n: number) => plusDays('2026-10-01', n);
		const office = ['08:00', '09:30', '11:00', '14:00', '16:45'];
		const short = Array.from({ length: 90 }, (_, n) => [
			...office.map((time) => anActivity().on(day(n)).at(time).for(60).build()),
			anActivity().on(day(n)).build(),
		]).flat();
		const long = [
			anActivity().on(day(40)).forDays(9).build(),
			anActivity().on(day(31)).forDays(5).build(),
			anActivity().on(day(1)).at('09:00').for(30).every('DAILY;COUNT=80').build(),
			anActivity().on(day(85)).forDays(3).build(),
		];
		const store = await storeOf([...short, ...long]);
		const read: unknown[] = [];
		store.db.rows('activity').hook('reading', (row) => (read.push(row), row));
		for (const days of [1, 7, 31]) {
			read.length = 0;
			const range = { from: day(35), to: plusDays(day(35), days), tz: 'Europe/Rome' };
			const found = await store.find.activitiesBetween(range);
			const shown = short.filter((one) => occurrencesOf(one, range).length > 0);
			expect(shown).toHaveLength(days * 6);
			expect(read.length).toBeLessThanOrEqual(shown.length + long.length);
			expect(read.length).toBeGreaterThanOrEqual(found.length);
			expect(found.length).toBeGreaterThanOrEqual(shown.length);
		}
	});

	test('reads neither what is over, nor what lies in the trash', async () => {
		const weekly = anActivity().on('2026-10-01').at('09:00').for(30).every('WEEKLY;COUNT=3').build();
		const store = await storeOf([weekly, anActivity().on('2026-10-01').forDays(4).build()]);
		await commit(store, {
			command: 'delete',
			patches: [{ type: 'activity', id: weekly.id, fields: { deletedAt: '2026-10-01T00:00:00.000Z' } }],
		});
		const reading = vi.fn((row: unknown) => row);
		store.db.rows('activity').hook('reading', reading);
		expect(await store.find.activitiesBetween({ from: '2026-10-08', to: '2026-12-31', tz: 'Europe/Rome' })).toEqual([]);
		expect(reading).not.toHaveBeenCalled();
	});
});

describe('takenBetween', () => {
	const planned = () =>
		fc
			.array(fc.tuple(inDiary(arbitrarySample('2026-10-15', 25)), fc.constantFrom('', '', 'room-1', 'room-2')), {
				minLength: 40,
				maxLength: 60,
			})
			.map((list) =>
				list.map(([{ activity }, room], n) => ({
					...activity,
					id: `record-${n}`,
					...(room && { resources: { [room]: '2026-10-01T00:00:00.000Z' } }),
				})),
			);

	test('lacks nothing that takes one of those asked for, across zones, and gives nothing that takes none', async () => {
		await fc.assert(
			fc.asyncProperty(planned(), async (activities) => {
				const store = await storeOf(activities);
				const all = await store.find.all('activity');
				const takes = (one: Activity, takers: readonly string[]) => takersOf(one).some((taker) => takers.includes(taker));
				for (const { from, days } of ranges.filter((_, n) => n % 3 === 0)) {
					for (const tz of zones) {
						const range = { from, to: plusDays(from, days), tz };
						for (const takers of [[ann], [bob, 'room-1'], []]) {
							const found = await store.find.takenBetween(range, takers);
							const ids = new Set(found.map(({ id }) => id));
							const missing = all.filter((one) => takes(one, takers) && occurrencesOf(one, range).length > 0 && !ids.has(one.id));
							expect(missing).toEqual([]);
							expect(found.filter((one) => !takes(one, takers))).toEqual([]);
							expect(ids.size).toBe(found.length);
						}
					}
				}
			}),
			{ numRuns: 2, seed: 20261122 },
		);
	}, 60_000);

	test('reads what is long of one alone, whatever others have, and of a day what begins before its end', async () => {
		const busy = (by: string) => anActivity().on('2026-11-24').at('10:00').for(60).busy().by(by);
		const store = await storeOf([
			busy(ann).build(),
			busy(ann).every('WEEKLY;COUNT=9').build(),
			busy(ann).at('17:00').build(),
			anActivity().on('2026-11-24').busy().by(ann).build(),
			...Array.from({ length: 30 }, () => busy(bob).every('WEEKLY').build()),
		]);
		const reading = vi.fn((row: unknown) => row);
		store.db.rows('activity').hook('reading', reading);
		expect(await store.find.takenBetween({ from: '2026-11-24', to: '2026-11-24T14:00', tz: 'Europe/Rome' }, [ann])).toHaveLength(3);
		expect(reading).toHaveBeenCalledTimes(3);
	});
});

describe('the keys of an activity', () => {
	test('tell one day, several, a series, the open-ended and the trash apart', () => {
		const keys = (builder: ReturnType<typeof anActivity>) => activityKeys(builder.free().status('done').build());
		expect(keys(anActivity().on('2026-11-24').at('10:00').for(60))).toEqual({ _first: '2026-11-24T09:00' });
		expect(keys(anActivity().on('2026-11-24'))).toEqual({ _first: '2026-11-24' });
		expect(keys(anActivity().due('2026-11-24'))).toEqual({ _first: '2026-11-24' });
		expect(keys(anActivity().on('2026-11-24').at('23:00').for(60))).toEqual({ _first: '2026-11-24T22:00' });
		expect(keys(anActivity().on('2026-11-24').forDays(7))).toEqual({ _spread: '2026-11-24' });
		expect(keys(anActivity().on('2026-11-24').forDays(8))).toEqual({
			_from: '2026-11-23',
			_last: '2026-12-03',
			_lastOn: [2, 3, 4, 5, 6, 7, 1].map((day) => `${day} 2026-12-03`),
		});
		expect(keys(anActivity().on('2026-11-24').every('WEEKLY;COUNT=3'))).toEqual({
			_from: '2026-11-23',
			_last: '2026-12-10',
			_lastOn: ['2 2026-12-10'],
		});
		expect(keys(anActivity().on('2026-11-24').every('WEEKLY;BYDAY=MO,FR'))).toEqual({
			_from: '2026-11-23',
			_last: '9999-12-31',
			_lastOn: ['1 9999-12-31', '5 9999-12-31'],
		});
		expect(keys(anActivity().on('2026-11-24').also('2026-12-24'))).toEqual({
			_from: '2026-11-23',
			_last: '2026-12-26',
			_lastOn: ['2 2026-12-26', '4 2026-12-26'],
		});
		expect(keys(anActivity())).toEqual({ _openEnded: 1 });
		expect(keys(anActivity().on('2026-11-24').trashed())).toEqual({});
	});

	test('tell until when something open was to be done, and by whom', () => {
		const keys = (builder: ReturnType<typeof anActivity>) => activityKeys(builder.free().build())._openUntil;
		expect(keys(anActivity().on('2026-11-24').forDays(3).by(ann, bob))).toEqual([
			`${takerKey(ann)}2026-11-26`,
			`${takerKey(bob)}2026-11-26`,
		]);
		for (const one of [anActivity(), anActivity().on('2026-11-24').status('cancelled'), anActivity().on('2026-11-24').every('WEEKLY')])
			expect(keys(one)).toBeUndefined();
	});

	test('tell whom and what is taken by something long, by the weekdays it may lie on', () => {
		const keys = (builder: ReturnType<typeof anActivity>) => activityKeys(builder.build())._taken;
		const both = anActivity().on('2026-11-24').forDays(2).every('WEEKLY;COUNT=1').busy().by(ann, bob);
		expect(keys(both)).toEqual([ann, bob].flatMap((one) => [`${takerKey(one)}2 2026-11-27`, `${takerKey(one)}3 2026-11-27`]));
		expect(keys(both.status('cancelled'))).toBeUndefined();
		const inRoom = anActivity()
			.on('2026-11-24')
			.every('WEEKLY;COUNT=3')
			.free()
			.with({ resources: { room: '2026-11-01T00:00:00.000Z' } });
		expect(keys(inRoom)).toEqual(['room2 2026-12-10']);
		expect(keys(anActivity().on('2026-11-24').busy())).toBeUndefined();
	});
});
