import { expect, test } from 'vitest';
import { hoursFit, hoursOn, startOfWork, withHours } from '#lib/domain/workingHours.ts';

test('working hours are read for a weekday, whatever else stands there', () => {
	const hours = {
		'1': [
			['08:00', '12:00'],
			['13:00', '17:00'],
		],
		'2': 'never',
		'3': [
			['8', '9'],
			[1, 2],
			['09:00', '10:00'],
		],
	};
	expect(hoursOn(hours, 1)).toEqual([
		['08:00', '12:00'],
		['13:00', '17:00'],
	]);
	expect(hoursOn(hours, 2)).toEqual([]);
	expect(hoursOn(hours, 3)).toEqual([['09:00', '10:00']]);
	expect(hoursOn(hours, 7)).toEqual([]);
	expect(hoursOn(undefined, 1)).toEqual([]);
	expect(hoursOn([['08:00', '17:00']], 1)).toEqual([]);
});

test('spans fit that end after they start and do not overlap', () => {
	expect(hoursFit([])).toBe(true);
	expect(
		hoursFit([
			['13:00', '17:00'],
			['08:00', '13:00'],
		]),
	).toBe(true);
	expect(hoursFit([['08:00', '08:00']])).toBe(false);
	expect(
		hoursFit([
			['08:00', '12:30'],
			['12:00', '17:00'],
		]),
	).toBe(false);
	expect(hoursFit([['', '17:00']]), 'a time that was cleared').toBe(false);
});

test('one weekday is replaced and the others stay; a day off is left out', () => {
	const hours = { '1': [['08:00', '17:00']], '2': [['08:00', '17:00']] };
	expect(withHours(hours, 2, [])).toEqual({ '1': [['08:00', '17:00']] });
	expect(
		withHours(hours, 6, [
			['13:00', '14:00'],
			['09:00', '10:00'],
		]),
	).toEqual({
		...hours,
		'6': [
			['09:00', '10:00'],
			['13:00', '14:00'],
		],
	});
});

test('a day begins with its working hours, and at nine where it has none', () => {
	const hours = { '6': [['07:30', '12:00']] };
	expect(startOfWork(hours, '2026-11-28')).toBe('2026-11-28T07:30');
	expect(startOfWork(hours, '2026-11-29')).toBe('2026-11-29T09:00');
	expect(startOfWork(undefined, '2026-11-29')).toBe('2026-11-29T09:00');
});
