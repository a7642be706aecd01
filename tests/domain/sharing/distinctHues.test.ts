import { expect, test } from 'vitest';
import { distinctHues } from '#lib/domain/sharing/distinctHues.ts';
import { hues, type Hue } from '#lib/model/calendar.ts';

const mine = ({ id }: { id: string }) => id.startsWith('my');
const huesOf = (things: { id: string; hue: Hue }[]) => distinctHues(things, mine).map(({ hue }) => hue);

test('calendars that all began blue are told apart, and one’s own stays as it is', () => {
	const found = huesOf([
		{ id: 'anna', hue: 'blue' },
		{ id: 'my', hue: 'blue' },
		{ id: 'bruno', hue: 'blue' },
		{ id: 'carla', hue: 'red' },
	]);
	expect(found[1]).toBe('blue');
	expect(new Set(found).size).toBe(4);
	expect(found[3]).toBe('red');
});

test('two of one’s own may share a hue, and who comes after the last free one keeps his', () => {
	expect(
		huesOf([
			{ id: 'my1', hue: 'teal' },
			{ id: 'my2', hue: 'teal' },
		]),
	).toEqual(['teal', 'teal']);
	const many = huesOf(Array.from({ length: 20 }, (_, index) => ({ id: String(index).padStart(2, '0'), hue: 'blue' as const })));
	expect(new Set(many).size).toBe(hues.length - 1);
});

test('what is given does not hang on the order in which calendars are read', () => {
	const things = ['a', 'b', 'c'].map((id) => ({ id, hue: 'blue' as const }));
	const one = new Map(distinctHues(things, mine).map(({ id, hue }) => [id, hue]));
	const other = new Map(distinctHues([...things].reverse(), mine).map(({ id, hue }) => [id, hue]));
	expect([...other].sort()).toEqual([...one].sort());
});
