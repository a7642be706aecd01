import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { fieldsOf } from '#lib/domain/changedFields.ts';
import { timeline } from '#lib/domain/timeline/timeline.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Patch } from '#lib/model/change.ts';
import type { LinkKey } from '#lib/model/linkKey.ts';
import type { Store } from '#lib/store/store.ts';
import { timelineOf } from '#lib/store/timelineOf.ts';
import { arbitrarySample } from '../domain/support/arbitraryActivity.ts';
import { anActivity } from '../builders/anActivity.ts';
import { commit, testStore } from './testStore.ts';

const all = 1_000;
const own = { ownerId: 'member-ann', createdBy: 'member-ann' };
/** Two companies, each with a contact, an opportunity and a project, and one contact who belongs to nobody. */
const firms = ['acme', 'brill'];
const customers: Patch[] = [
	...firms.map((id): Patch => ({ type: 'company', id, create: true, fields: { name: id, ...own } })),
	...firms.flatMap((companyId): Patch[] => [
		{ type: 'contact', id: `c-${companyId}`, create: true, fields: { companyId, ...own } },
		{ type: 'opportunity', id: `o-${companyId}`, create: true, fields: { companyId, ...own } },
		{ type: 'project', id: `p-${companyId}`, create: true, fields: { companyId, ...own } },
	]),
	{ type: 'contact', id: 'free', create: true, fields: own },
];
const links: LinkKey[] = [
	...firms.map((id): LinkKey => `company:${id}`),
	'contact:c-acme',
	'contact:free',
	'opportunity:o-acme',
	'project:p-brill',
];

/** The timeline as the invariant says it, by looking at every activity there is. */
function belongs({ links: about, participants, deletedAt }: Activity, link: LinkKey): boolean {
	if (deletedAt !== undefined) return false;
	const [type, id = ''] = link.split(':');
	const with_ = (key: string) => key in about || key in participants;
	if (type !== 'company') return with_(link);
	return with_(link) || with_(`contact:c-${id}`) || `opportunity:o-${id}` in about || `project:p-${id}` in about;
}

const party = { role: 'attendee', response: 'accepted' } as const;
const arbitraryActivities = fc.array(
	fc.record({
		sample: arbitrarySample('2026-10-15', 60),
		about: fc.uniqueArray(fc.constantFrom<LinkKey>(...links, 'company:elsewhere'), { maxLength: 3 }),
		persons: fc.uniqueArray(fc.constantFrom('contact:c-acme', 'contact:c-brill', 'contact:free'), { maxLength: 2 }),
		status: fc.constantFrom('planned' as const, 'done' as const, 'done' as const, 'cancelled' as const),
		trashed: fc.constantFrom(false, false, false, true),
	}),
	{ minLength: 40, maxLength: 60 },
);

async function storeOf(activities: readonly Activity[]): Promise<Store> {
	const store = await testStore();
	await commit(store, {
		command: 'import',
		patches: [
			...customers,
			...activities.map((one): Patch => ({ type: 'activity', id: one.id, create: true, fields: fieldsOf('activity', one) })),
		],
	});
	const trashed = activities.filter(({ deletedAt }) => deletedAt !== undefined);
	if (trashed.length > 0)
		await commit(store, {
			command: 'delete',
			patches: trashed.map(({ id, deletedAt }): Patch => ({ type: 'activity', id, fields: { deletedAt: deletedAt! } })),
		});
	return store;
}

const idsOf = (activities: readonly Activity[]) => activities.map(({ id }) => id).sort();

describe('timelineOf', () => {
	test('has what is about a company, its contacts, opportunities and projects, or with its contacts, each once [I-18]', async () => {
		await fc.assert(
			fc.asyncProperty(arbitraryActivities, async (planned) => {
				const activities = planned.map(({ sample, about, persons, status, trashed }, n) => ({
					...sample.activity,
					id: `record-${n}`,
					status,
					links: Object.fromEntries(about.map((key) => [key, true as const])),
					participants: Object.fromEntries(persons.map((key) => [key, party])),
					...(trashed && { deletedAt: '2026-11-01T00:00:00.000Z' }),
				}));
				const store = await storeOf(activities);
				for (const link of links) {
					const found = (await timelineOf(store.db, link, all)).activities;
					expect(idsOf(found)).toEqual(idsOf(activities.filter((one) => belongs(one, link))));
				}
			}),
			{ numRuns: 5, seed: 20261122 },
		);
	}, 60_000);

	test('is read page by page: each page is the newest of the whole, whatever it is about', async () => {
		const about = (n: number): LinkKey => (['company:acme', 'contact:c-acme', 'project:p-acme'] as const)[n % 3]!;
		const held = Array.from({ length: 30 }, (_, n) =>
			anActivity()
				.on(`2026-10-${String(1 + n).padStart(2, '0')}`)
				.at('10:00')
				.status('done')
				.with({ id: `held-${n}`, links: { [about(n)]: true } })
				.build(),
		);
		const store = await storeOf([
			...held,
			anActivity()
				.on('2026-01-10')
				.with({ id: 'open', links: { 'company:acme': true } })
				.build(),
		]);
		const asked = { today: '2026-11-25', tz: 'Europe/Rome' };
		const whole = timeline((await timelineOf(store.db, 'company:acme', all)).activities, asked);
		expect(whole.past.map(({ activity }) => activity.id)).toEqual(held.map(({ id }) => id).reverse());
		expect(whole.ahead.map(({ activity }) => activity.id)).toEqual(['open']);
		for (const most of [1, 7, 29, 30]) {
			const { activities, since } = await timelineOf(store.db, 'company:acme', most);
			const page = timeline(activities, { ...asked, since });
			expect(page.past).toEqual(whole.past.slice(0, most));
			expect(page.ahead).toEqual(whole.ahead);
			expect(since === undefined).toBe(most === 30);
		}
	});

	test('reads what is about it alone, and no more than a page of each', async () => {
		const held = (n: number, link: LinkKey) =>
			anActivity()
				.on('2026-10-05')
				.at('10:00')
				.status('done')
				.with({ id: `${link}-${n}`, links: { [link]: true } })
				.build();
		const store = await storeOf([
			...Array.from({ length: 40 }, (_, n) => held(n, 'contact:c-acme')),
			...Array.from({ length: 40 }, (_, n) => held(n, 'company:brill')),
		]);
		const reading = vi.fn((row: unknown) => row);
		store.db.rows('activity').hook('reading', reading);
		expect((await timelineOf(store.db, 'company:acme', 10)).activities).toHaveLength(10);
		expect(reading).toHaveBeenCalledTimes(10);
	});

	test('goes on with a person in the trash, and ends with a link that was taken away', async () => {
		const call = anActivity()
			.on('2026-10-05')
			.at('10:00')
			.status('done')
			.with({ id: 'call', links: { 'contact:c-acme': true } })
			.build();
		const store = await storeOf([call]);
		await commit(store, {
			command: 'delete',
			patches: [{ type: 'contact', id: 'c-acme', fields: { deletedAt: '2026-11-01T00:00:00.000Z' } }],
		});
		expect((await timelineOf(store.db, 'company:acme', all)).activities).toHaveLength(1);
		await commit(store, {
			command: 'edit',
			patches: [{ type: 'activity', id: 'call', fields: { links: { 'contact:c-acme': undefined } } }],
		});
		expect((await timelineOf(store.db, 'company:acme', all)).activities).toHaveLength(0);
	});
});
