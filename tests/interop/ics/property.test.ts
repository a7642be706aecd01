import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { readProperty } from '#lib/interop/ics/property.ts';

const nothing = () => Object.create(null) as Record<string, never>;
/** Lets ical.js leave every value as it is. */
const raw = { value: nothing(), param: nothing(), property: nothing(), propertyGroups: false };

const name = fc.stringMatching(/^X-[a-z][a-z0-9-]{0,12}$/);
const text = fc.array(fc.constantFrom('a', 'ż', ' ', '"', "'", '^', '^n', ',', ';', ':', '=', '\\', '.'), {
	maxLength: 8,
});
const params = fc.dictionary(
	fc.stringMatching(/^[a-z][a-z-]{0,6}$/),
	text.map((parts) => parts.join('')),
	{ maxKeys: 4 },
);

describe('reading a content line', () => {
	it('takes apart what ical.js puts together, as ical.js does', () => {
		fc.assert(
			fc.property(name, params, text, (property, given, value) => {
				const { value: _value, ...held } = given;
				const line = ICAL.stringify.property([property, held, 'unknown', value.join('')], raw, true);
				const read = readProperty(line);
				expect(read).toMatchObject({ name: property.toUpperCase(), value: value.join(''), line });
				const known = Object.entries(held).map(([key, said]) => [key.toUpperCase(), said]);
				expect(Object.fromEntries(read?.params ?? [])).toEqual(Object.fromEntries(known));
				const [theirName, theirParams, , theirValue] = ICAL.parse.property(line, raw) as unknown[];
				expect([theirName, theirParams, theirValue]).toEqual([property.toLowerCase(), held, value.join('')]);
			}),
		);
	});

	it('reads the same line the same way however often', () => {
		const line = 'ATTENDEE;CN="Kowalska; Anna":mailto:anna@example.com';
		expect([readProperty(line), readProperty(line)].map((read) => [read?.params.get('CN'), read?.value])).toEqual([
			['Kowalska; Anna', 'mailto:anna@example.com'],
			['Kowalska; Anna', 'mailto:anna@example.com'],
		]);
	});

	it('passes over parameters without a value, and takes a group off', () => {
		const read = readProperty('item1.TEL;WORK;TYPE=cell:+48 600');
		expect([read?.name, read?.params.get('TYPE'), read?.value]).toEqual(['TEL', 'cell', '+48 600']);
	});

	it('takes no line without a name or a value for a property', () => {
		for (const line of ['', ':x', 'no colon', ';A=b:c', 'SUM MARY:x', 'A;B=c']) expect(readProperty(line)).toBeUndefined();
	});
});
