import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldValues, Patch } from '#lib/model/change.ts';
import type { StampedEntry } from '#lib/store/entriesOf.ts';
import { foldEntry, foldRecord } from '#lib/store/fold.ts';
import type { LooseRow } from '#lib/store/row.ts';
import { entryBy, hands, type Hand } from './support/entries.ts';

const [ann, bob] = hands as [Hand, Hand];
const noon = Date.UTC(2026, 10, 24, 12);
const id = 'activity-1';
const create = (fields: FieldValues<'activity'> = {}): Patch => ({ type: 'activity', id, create: true, fields });
const edit = (fields: FieldValues<'activity'>): Patch => ({ type: 'activity', id, fields });
const folded = (...entries: StampedEntry[]) => foldRecord(entries, 'activity');

describe('folding the entries of a record', () => {
	test('lets the last writer of each field win', () => {
		const row = folded(
			entryBy(ann, noon, create({ subject: 'Call', location: 'Rome' })),
			entryBy(ann, noon + 2, edit({ subject: 'Visit' })),
			entryBy(bob, noon + 1, edit({ subject: 'Mail', location: 'Turin' })),
		);
		expect(row).toMatchObject({ subject: 'Visit', location: 'Turin' });
	});

	test('decides between two writers of one millisecond by device, the same everywhere', () => {
		const [made, one, other] = [
			entryBy(ann, noon, create()),
			entryBy(ann, noon + 1, edit({ subject: 'A' })),
			entryBy(bob, noon + 1, edit({ subject: 'B' })),
		];
		expect(folded(made, one, other)).toEqual(folded(made, other, one));
	});

	test('keeps a line of a discussion as it was first written, whoever edits it [I-16]', () => {
		const line: Patch = { type: 'message', id, create: true, fields: { activityId: 'visit', text: 'They agree', createdBy: 'ann' } };
		const forged: Patch = {
			type: 'message',
			id,
			fields: { activityId: 'call', text: 'They refuse', createdBy: 'bob', deletedAt: '2026-11-24T12:00:00.000Z' },
		};
		const row = foldRecord([entryBy(ann, noon, line), entryBy(bob, noon + 1, forged)], 'message');
		// Putting it into the trash, and taking it out again, is nothing that is said.
		expect(row).toMatchObject({ activityId: 'visit', text: 'They agree', createdBy: 'ann', deletedAt: '2026-11-24T12:00:00.000Z' });
	});

	test('keeps the first of two lines of one id, whoever writes the second, in any order [I-16]', () => {
		const line = (text: string, createdBy: string): Patch => ({
			type: 'message',
			id,
			create: true,
			fields: { activityId: 'visit', text, createdBy },
		});
		const [first, anew] = [entryBy(ann, noon, line('They agree', 'ann')), entryBy(bob, noon + 1, line('They refuse', 'bob'))];
		for (const entries of [
			[first, anew],
			[anew, first],
		]) {
			expect(foldRecord(entries, 'message')).toMatchObject({ text: 'They agree', createdBy: 'ann' });
			const row = entries.reduce<LooseRow | undefined>((held, entry) => foldEntry(held, entry, 'message'), undefined);
			expect(row).toMatchObject({ text: 'They agree', createdBy: 'ann' });
		}
	});

	test('lets edits wait for a creation that is late', () => {
		const edits = [entryBy(bob, noon - 5, edit({ subject: 'Early' })), entryBy(bob, noon + 5, edit({ location: 'Turin' }))];
		expect(folded(...edits)).toBeUndefined();
		expect(folded(...edits, entryBy(ann, noon, create({ subject: 'Call' })))).toMatchObject({
			subject: 'Early',
			location: 'Turin',
		});
	});

	test('lets an edit beat any creation, and the last of two creations be the base', () => {
		const first = entryBy(ann, noon, create({ subject: 'First', location: 'Rome', phone: '1' }));
		const second = entryBy(bob, noon + 9, create({ subject: 'Second', location: 'Turin' }));
		const row = folded(first, entryBy(ann, noon + 1, edit({ subject: 'Edited' })), second);
		expect(row).toMatchObject({ subject: 'Edited', location: 'Turin' });
		expect(row).not.toHaveProperty('phone');
		expect(folded(second, first, entryBy(ann, noon + 1, edit({ subject: 'Edited' })))).toEqual(row);
	});

	test('merges the members of sets and maps one by one', () => {
		const row = folded(
			entryBy(ann, noon, create({ tags: { a: true, b: true } })),
			entryBy(ann, noon + 1, edit({ tags: { a: undefined, c: true } })),
			entryBy(bob, noon + 1, edit({ tags: { d: true }, participants: { 'member:bob': { role: 'performer', response: 'accepted' } } })),
			entryBy(bob, noon + 2, edit({ tags: { c: undefined } })),
		);
		expect(row).toMatchObject({
			tags: { b: true, d: true },
			participants: { 'member:bob': { role: 'performer', response: 'accepted' } },
		});
		expect(Object.keys(row?.['tags'] as object).sort()).toEqual(['b', 'd']);
	});

	test('keeps both halves of a time together', () => {
		const when = { start: '2026-11-24T10:00', end: '2026-11-24T11:00', tz: 'Europe/Rome' };
		const later = { start: '2026-11-25', tz: 'Europe/Rome' };
		const row = folded(
			entryBy(ann, noon, create({ when })),
			entryBy(ann, noon + 1, edit({ when: later })),
			entryBy(bob, noon + 2, edit({ when })),
		);
		expect(row?.['when']).toEqual(when);
	});

	test('deletes and restores by entries, and keeps what is edited meanwhile', () => {
		const deletedAt = new Date(noon + 1).toISOString();
		const entries = [
			entryBy(ann, noon, create()),
			entryBy(ann, noon + 1, edit({ deletedAt })),
			entryBy(bob, noon + 2, edit({ subject: 'Meanwhile' })),
		];
		expect(folded(...entries)).toMatchObject({ deletedAt, subject: 'Meanwhile' });
		const restored = folded(...entries, entryBy(bob, noon + 3, edit({ deletedAt: undefined })));
		expect(restored).toMatchObject({ subject: 'Meanwhile' });
		expect(restored).not.toHaveProperty('deletedAt');
	});

	test('bears clocks that are years wrong', () => {
		const [past, future] = [Date.UTC(1971, 0, 1), Date.UTC(2150, 0, 1)];
		const row = folded(
			entryBy(ann, past, create({ subject: 'Then' })),
			entryBy(bob, future, edit({ subject: 'Far' })),
			entryBy(ann, noon, edit({ subject: 'Now', location: 'Rome' })),
		);
		expect(row).toMatchObject({ createdAt: '1971-01-01T00:00:00.000Z', subject: 'Far', location: 'Rome' });
	});
});

const deleted = fc.constantFrom(undefined, '2026-11-24T12:00:00.000Z');
const member = fc.constantFrom<true | undefined>(true, undefined);
const arbitraryFields: fc.Arbitrary<FieldValues<'activity'>> = fc.record(
	{
		subject: fc.constantFrom('A', 'B', ''),
		location: fc.constantFrom('Rome', undefined),
		calendarId: fc.constantFrom('0192f1c0-0000-7000-8000-000000000001', ''),
		when: fc.constantFrom({ tz: 'UTC' }, { start: '2026-11-24', tz: 'UTC' }, { start: '2026-11-24T10:00', tz: 'Europe/Rome' }),
		tags: fc.dictionary(fc.constantFrom('a', 'b', 'c'), member),
		busy: fc.boolean(),
		deletedAt: deleted,
	},
	{ requiredKeys: [] },
);

/** Entries of three devices whose clocks are minutes, days or years apart, each device's own always ahead of itself. */
const arbitraryEntries: fc.Arbitrary<StampedEntry[]> = fc
	.array(
		fc.record({
			hand: fc.nat(2),
			create: fc.boolean(),
			later: fc.constantFrom(1, 1, 60_000, 3e11),
			fields: arbitraryFields,
		}),
		{ minLength: 1, maxLength: 12 },
	)
	.map((steps) => {
		const clocks = [noon, noon, noon - 3e11];
		return steps.map(({ hand, create: isNew, later, fields }) =>
			entryBy(hands[hand]!, (clocks[hand]! += later), isNew ? create(fields) : edit(fields)),
		);
	});

test('entries folded one by one as they come, after a creation, give what folding all of them gives', () => {
	fc.assert(
		fc.property(arbitraryEntries, arbitraryFields, (entries, fields) => {
			const all = [entryBy(hands[0]!, noon, create(fields)), ...entries];
			const one = all.reduce<LooseRow | undefined>((row, entry) => foldEntry(row, entry, 'activity'), undefined);
			expect(one).toEqual(foldRecord(all, 'activity'));
		}),
		{ numRuns: 500, seed: 20261122 },
	);
});

/** What the entries are shuffled by. */
const arbitraryKeys = fc.array(fc.nat(), { minLength: 20, maxLength: 20 });

test('any order, doubles and interleaving of the entries of three devices give equal rows', () => {
	fc.assert(
		fc.property(arbitraryEntries, arbitraryKeys, fc.array(fc.nat(11), { maxLength: 5 }), (entries, keys, doubled) => {
			const again = doubled.flatMap((n) => entries[n] ?? []);
			const received = [...entries, ...again].map((entry, n) => ({ entry, key: keys[n]! }));
			const shuffled = received.sort((one, other) => one.key - other.key).map(({ entry }) => entry);
			expect(foldRecord(shuffled, 'activity')).toEqual(foldRecord(entries, 'activity'));
		}),
		{ numRuns: 500, seed: 20261122 },
	);
}, 60_000);
