import { expect, test } from 'vitest';
import { swipeOf, type Point } from '#lib/ui/calendar/swipeOf.ts';

/** A finger that is at these places, `pace` milliseconds apart. */
const path = (pace: number, ...places: number[]): Point[] => places.map((x, index) => ({ x, y: 400, at: index * pace }));
const width = 390;

test('a third of the way is enough, however slow the finger is', () => {
	expect(swipeOf(path(300, 300, 260, 210, 165), width)).toBe(1);
	expect(swipeOf(path(300, 60, 120, 180, 195), width)).toBe(-1);
	expect(swipeOf(path(300, 300, 260, 210, 175), width)).toBe(0);
});

test('a short way is enough for a quick finger, and nothing for one that goes back or only trembles', () => {
	expect(swipeOf(path(20, 300, 280, 250), width)).toBe(1);
	expect(swipeOf(path(20, 300, 290, 262), width)).toBe(0);
	expect(swipeOf([...path(20, 300, 200, 100), { x: 180, y: 400, at: 80 }], width)).toBe(0);
});

test('a finger that rests before it is lifted is slow', () => {
	expect(swipeOf([...path(20, 300, 280, 240), { x: 240, y: 400, at: 900 }], width)).toBe(0);
	expect(swipeOf([], width)).toBe(0);
});
