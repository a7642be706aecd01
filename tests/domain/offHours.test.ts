import { expect, test } from 'vitest';
import { offHours } from '#lib/domain/offHours.ts';

const nineToFive = {
	'1': [['09:00', '17:00']],
	'2': [
		['09:00', '12:00'],
		['13:00', '17:00'],
	],
};
const monday = '2026-11-23';

test('who works in the same zone rests before, between and after his hours, and all of a day without any', () => {
	const hours = { workingHours: nineToFive, tz: 'Europe/Rome' };
	expect(offHours(monday, hours, 'Europe/Rome')).toEqual([
		['00:00', '09:00'],
		['17:00', '24:00'],
	]);
	expect(offHours('2026-11-24', hours, 'Europe/Rome')).toEqual([
		['00:00', '09:00'],
		['12:00', '13:00'],
		['17:00', '24:00'],
	]);
	expect(offHours('2026-11-25', hours, 'Europe/Rome')).toEqual([['00:00', '24:00']]);
});

test('hours of another zone are on the clocks of whoever looks, also where they pass midnight there', () => {
	expect(offHours(monday, { workingHours: nineToFive, tz: 'America/New_York' }, 'Europe/Rome')).toEqual([
		['00:00', '15:00'],
		['23:00', '24:00'],
	]);
	// In Auckland it is 12 hours later than in Rome: Monday's hours there end at five in the morning of Rome's Monday.
	expect(offHours(monday, { workingHours: nineToFive, tz: 'Pacific/Auckland' }, 'Europe/Rome')).toEqual([['05:00', '21:00']]);
	expect(offHours('2026-11-22', { workingHours: nineToFive, tz: 'Pacific/Auckland' }, 'Europe/Rome')).toEqual([['00:00', '21:00']]);
});

test('what a colleague’s record says wrongly shades the whole day and breaks nothing', () => {
	for (const workingHours of [undefined, null, 7, { '1': 'always' }, { '1': [['9', 17]] }])
		expect(offHours(monday, { workingHours, tz: 'Nowhere/At-all' }, 'Europe/Rome')).toEqual([['00:00', '24:00']]);
});
