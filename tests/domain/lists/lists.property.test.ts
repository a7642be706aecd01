import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moved, reordered } from '#lib/domain/lists/reordered.ts';
import { countryCodes } from '#lib/domain/places/countryCodes.ts';
import { italianProvinces } from '#lib/domain/places/italianProvinces.ts';
import { voivodeships } from '#lib/domain/places/voivodeships.ts';

const places = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 12 }).chain((ids) => {
	const items = fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), order: fc.integer({ min: 0, max: 20 }) })));
	const place = fc.nat({ max: ids.length - 1 });
	return fc.tuple(items, place, place);
});

describe('the order of a list', () => {
	test('has the moved one where it was put, and the others as they were', () => {
		fc.assert(
			fc.property(places, ([items, from, to]) => {
				const after = moved(items, from, to);
				expect(after[to]).toBe(items[from]);
				expect(after.filter((one) => one !== items[from])).toEqual(items.filter((one) => one !== items[from]));
			}),
		);
	});

	test('is written so that it holds, and no more than is needed', () => {
		fc.assert(
			fc.property(places, ([items]) => {
				const written = new Map(reordered('term', items).map(({ id, fields }) => [id, (fields as { order: number }).order]));
				expect(items.map(({ id, order }) => written.get(id) ?? order)).toEqual(items.map((_, index) => index));
				expect(
					reordered(
						'term',
						items.map((one, index) => ({ ...one, order: index })),
					),
				).toEqual([]);
			}),
		);
	});
});

test('countries, provinces and voivodeships are complete, each code once, and named in three languages [S4-13]', () => {
	expect([countryCodes.length, italianProvinces.length, voivodeships.length]).toEqual([249, 107, 16]);
	for (const codes of [countryCodes, italianProvinces.map(({ code }) => code), voivodeships.map(({ code }) => code)]) {
		expect(new Set(codes).size).toBe(codes.length);
	}
	for (const language of ['en', 'it', 'pl']) {
		const names = new Intl.DisplayNames(language, { type: 'region' });
		expect(countryCodes.filter((code) => names.of(code) === code)).toEqual([]);
	}
	expect(italianProvinces.find(({ code }) => code === 'FI')?.label).toEqual({ it: 'Firenze', en: 'Florence', pl: 'Florencja' });
	expect(voivodeships.every(({ label }) => label.pl && label.en && label.it)).toBe(true);
});
