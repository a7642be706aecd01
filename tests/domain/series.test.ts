import { describe, expect, test } from 'vitest';
import { occurrencesIn } from '#lib/domain/occurrencesOf.ts';
import { changeAll, changeFollowing, changeThis, deleteOccurrences, occurrenceAsActivity, type Scope } from '#lib/domain/series.ts';
import { anActivity } from '../builders/anActivity.ts';
import { applied } from '../builders/applied.ts';
import { days, edited, placeOf, shownAfter, training, valueOf, year } from './support/seriesEdits.ts';

const now = '2026-11-24T09:00:00.000Z';

describe('this one', () => {
	test('becomes a record of its own that knows its series, and the series leaves it out', () => {
		const series = training().build();
		const place = placeOf(series, '2026-12-01T15:00');
		const { rrule: _rrule, ...when } = edited(place, {}, { start: '2026-12-02T09:00', end: '2026-12-02T11:00' }).when;
		const patches = changeThis(place, { ...edited(place, { subject: 'Workshop' }), when });
		const shown = shownAfter([series], patches);
		expect(shown).toHaveLength(8);
		expect(shown).toContain('2026-12-02T09:00 Workshop');
		expect(shown).not.toContain('2026-12-01T15:00 Training');
		const own = [...applied([series], patches).values()][1];
		expect(own).toMatchObject({
			seriesId: series.id,
			recurrenceId: '2026-12-01T15:00',
			exdates: {},
			status: 'planned',
		});
		expect(own?.when.rrule).toBeUndefined();
	});

	test('meets in one record with what somebody else changed of the same occurrence', () => {
		const series = training().build();
		const place = placeOf(series, '2026-12-01T15:00');
		const mine = changeThis(place, { ...occurrenceAsActivity(place), subject: 'Workshop' });
		const theirs = changeThis(place, { ...occurrenceAsActivity(place), location: 'Room 2' });
		for (const patches of [
			[...mine, ...theirs],
			[...theirs, ...mine],
		]) {
			const created = patches.filter(({ create }) => create);
			const edits = patches.filter(({ create }) => !create);
			const records = applied([series], [...created, ...edits]);
			expect(records.size).toBe(2);
			expect([...records.values()][1]).toMatchObject({ subject: 'Workshop', location: 'Room 2' });
		}
	});

	test('may be the first and the last: the others stay', () => {
		const series = training().build();
		for (const recurrenceId of ['2026-11-24T15:00', '2026-12-17T15:00']) {
			const place = placeOf(series, recurrenceId);
			const shown = shownAfter([series], changeThis(place, { ...occurrenceAsActivity(place), subject: 'Other' }));
			expect(shown).toHaveLength(8);
			expect(shown).toContain(`${recurrenceId} Other`);
		}
	});

	test('of a moved series takes no record that another occurrence has', () => {
		const series = training().build();
		const first = placeOf(series, '2026-12-01T15:00');
		const records = applied([series], changeThis(first, { ...occurrenceAsActivity(first), subject: 'Workshop' }));
		const replaced = [...records.values()].filter(({ seriesId }) => seriesId === series.id);
		const place = placeOf(records.get(series.id)!, '2026-11-24T15:00', replaced);
		const moved = applied(
			[...records.values()],
			valueOf(changeAll(place, edited(place, {}, { start: '2026-12-01T15:00', end: '2026-12-01T17:00' }))),
		);
		const left = {
			series: moved.get(series.id)!,
			replaced: [...moved.values()].filter(({ seriesId }) => seriesId === series.id),
		};
		const again = { ...left, recurrenceId: '2026-12-01T15:00' };
		const shown = shownAfter([...moved.values()], changeThis(again, { ...occurrenceAsActivity(again), subject: 'Exam' }));
		expect(shown.filter((one) => !one.endsWith('Training'))).toEqual(['2026-12-01T15:00 Exam', '2026-12-01T15:00 Workshop']);
		expect(shown).toHaveLength(8);
	});
});

describe('this and following', () => {
	test('end the old series before it and begin a new one with it', () => {
		const series = training().build();
		const place = placeOf(series, '2026-12-08T15:00');
		const patches = valueOf(changeFollowing(place, edited(place, { subject: 'Course' }), 'tail'));
		expect(shownAfter([series], patches)).toEqual([
			...days('11-24T15:00', '11-26T15:00', '12-01T15:00', '12-03T15:00'),
			...['08', '10', '15', '17'].map((day) => `2026-12-${day}T15:00 Course`),
		]);
		expect(applied([series], patches).get('tail')?.when.rrule).toBe('FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4');
	});

	test('take along what was skipped and what was replaced', () => {
		const series = training().except('2026-11-26T15:00', '2026-12-10T15:00', '2026-12-15T15:00').build();
		const early = anActivity().named('Early').on('2026-11-27').at('09:00').for(60).insteadOf(series, '2026-11-26T15:00').build();
		const late = anActivity().named('Late').on('2026-12-16').at('09:00').for(60).insteadOf(series, '2026-12-15T15:00').build();
		const place = placeOf(series, '2026-12-08T15:00', [early, late]);
		const after = edited(place, {}, { start: '2026-12-09T16:00', end: '2026-12-09T18:00' });
		const records = applied([series, early, late], valueOf(changeFollowing(place, after, 'tail')));
		expect(records.get(early.id)).toEqual(early);
		expect(records.get(late.id)).toMatchObject({ seriesId: 'tail', recurrenceId: '2026-12-16T16:00', when: late.when });
		expect(occurrencesIn([records.get('tail')!], year).map(({ start }) => start)).toEqual(['2026-12-09T16:00', '2026-12-18T16:00']);
	});

	test('take along the extra days from there on, and leave the earlier ones', () => {
		const series = training().also('2026-11-28T15:00', '2026-12-12T15:00').build();
		const place = placeOf(series, '2026-12-08T15:00');
		const shown = shownAfter([series], valueOf(changeFollowing(place, edited(place, { subject: 'Course' }), 'tail')));
		expect(shown).toHaveLength(10);
		expect(shown.filter((one) => one.startsWith('2026-12-12'))).toEqual(['2026-12-12T15:00 Course']);
		expect(shown).toContain('2026-11-28T15:00 Training');
	});

	test('may begin with an extra day', () => {
		const series = training().also('2026-12-12T15:00').build();
		const place = placeOf(series, '2026-12-12T15:00');
		const shown = shownAfter([series], valueOf(changeFollowing(place, edited(place, { subject: 'Course' }), 'tail')));
		expect(shown.slice(6)).toEqual(['12', '15', '17'].map((day) => `2026-12-${day}T15:00 Course`));
	});

	test('of the first occurrence are the whole series', () => {
		const series = training().build();
		const place = placeOf(series, '2026-11-24T15:00');
		const patches = valueOf(changeFollowing(place, edited(place, { subject: 'Course' }), 'tail'));
		expect(patches).toEqual([{ type: 'activity', id: series.id, fields: { subject: 'Course' } }]);
	});

	test('of the last occurrence are that one alone, as a series of one', () => {
		const series = training().build();
		const place = placeOf(series, '2026-12-17T15:00');
		const patches = valueOf(changeFollowing(place, edited(place, {}, { start: '2026-12-18T15:00', end: '2026-12-18T17:00' }), 'tail'));
		const shown = shownAfter([series], patches);
		expect(shown).toHaveLength(8);
		expect(shown.at(-1)).toBe('2026-12-18T15:00 Training');
	});

	test('may get another rule, or none', () => {
		const series = training().build();
		const place = placeOf(series, '2026-12-08T15:00');
		const daily = valueOf(changeFollowing(place, edited(place, {}, { rrule: 'FREQ=DAILY;COUNT=2' }), 'tail'));
		expect(shownAfter([series], daily).slice(4)).toEqual(days('12-08T15:00', '12-09T15:00'));
		const { rrule: _rrule, ...once } = edited(place, {}).when;
		expect(shownAfter([series], valueOf(changeFollowing(place, { ...edited(place, {}), when: once }, 'tail'))).slice(4)).toEqual(
			days('12-08T15:00'),
		);
	});
});

describe('all', () => {
	test('move across weekdays, with the skipped and the replaced ones', () => {
		const series = training().except('2026-11-26T15:00', '2026-12-01T15:00').build();
		const own = anActivity().named('Own').on('2026-12-01').at('09:00').for(60).insteadOf(series, '2026-12-01T15:00').build();
		const place = placeOf(series, '2026-12-03T15:00', [own]);
		const records = applied(
			[series, own],
			valueOf(changeAll(place, edited(place, {}, { start: '2026-12-04T10:00', end: '2026-12-04T13:00' }))),
		);
		const moved = records.get(series.id)!;
		expect(moved.when).toMatchObject({
			start: '2026-11-25T10:00',
			end: '2026-11-25T13:00',
			rrule: 'FREQ=WEEKLY;BYDAY=WE,FR;COUNT=8',
		});
		expect(occurrencesIn([moved], year).map(({ start }) => start.slice(5, 10))).toEqual([
			'11-25',
			'12-04',
			'12-09',
			'12-11',
			'12-16',
			'12-18',
		]);
		expect(records.get(own.id)).toMatchObject({ recurrenceId: '2026-12-02T10:00', when: own.when });
	});

	test('get another length, name and zone without being moved', () => {
		const series = training().except('2026-11-26T15:00').build();
		const place = placeOf(series, '2026-12-01T15:00');
		const after = edited(place, { subject: 'Course' }, { end: '2026-12-01T16:00', tz: 'Europe/Warsaw' });
		const moved = applied([series], valueOf(changeAll(place, after))).get(series.id)!;
		expect(moved).toMatchObject({ subject: 'Course', exdates: series.exdates });
		expect(moved.when).toMatchObject({ start: '2026-11-24T15:00', end: '2026-11-24T16:00', tz: 'Europe/Warsaw' });
	});

	test('become whole days, and get a time again', () => {
		const series = training().except('2026-11-26T15:00').build();
		const place = placeOf(series, '2026-12-01T15:00');
		const whole = applied([series], valueOf(changeAll(place, edited(place, {}, { start: '2026-12-01', end: '2026-12-02' })))).get(
			series.id,
		)!;
		expect(whole).toMatchObject({ exdates: { '2026-11-26': true }, when: { start: '2026-11-24', end: '2026-11-25' } });
		const back = placeOf(whole, '2026-12-01');
		const timed = applied([whole], valueOf(changeAll(back, edited(back, {}, { start: '2026-12-01T09:00', end: '2026-12-01T10:00' })))).get(
			series.id,
		)!;
		expect(timed).toMatchObject({
			exdates: { '2026-11-26T09:00': true },
			when: { start: '2026-11-24T09:00', end: '2026-11-24T10:00' },
		});
	});

	test('change nothing where nothing was changed', () => {
		const place = placeOf(training().build(), '2026-12-01T15:00');
		expect(valueOf(changeAll(place, edited(place, {})))).toEqual([]);
	});

	test('are refused where no rule says what a move means, and nothing else is', () => {
		const series = anActivity().on('2026-11-30').at('09:00').for(30).every('MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=6').build();
		const place = placeOf(series, '2026-12-31T09:00');
		expect(changeAll(place, edited(place, {}, { start: '2026-12-30T09:00', end: '2026-12-30T09:30' }))).toMatchObject({
			ok: false,
			problem: { kind: 'recurrenceInvalid' },
		});
		expect(changeAll(place, edited(place, { subject: 'Report' })).ok).toBe(true);
	});

	test('of a task are moved by its due day', () => {
		const series = anActivity().due('2026-11-27').every('WEEKLY;BYDAY=FR;COUNT=3').build();
		const place = placeOf(series, '2026-12-04');
		const moved = applied([series], valueOf(changeAll(place, edited(place, {}, { due: '2026-12-03' })))).get(series.id)!;
		expect(moved.when).toMatchObject({ due: '2026-11-26', rrule: 'FREQ=WEEKLY;BYDAY=TH;COUNT=3' });
	});
});

describe('deleting', () => {
	const shownWithout = (scope: Scope, recurrenceId: string) => {
		const series = training().except('2026-12-15T15:00').also('2026-12-12T15:00').build();
		const own = anActivity().named('Own').on('2026-12-16').at('09:00').for(60).insteadOf(series, '2026-12-15T15:00').build();
		return shownAfter([series, own], deleteOccurrences(placeOf(series, recurrenceId, [own]), scope, now));
	};
	const [first, own] = [days('11-24T15:00', '11-26T15:00', '12-01T15:00', '12-03T15:00'), '2026-12-16T09:00 Own'];

	test('one leaves it out', () => {
		expect(shownWithout('this', '2026-12-08T15:00')).toEqual([
			...first,
			...days('12-10T15:00', '12-12T15:00'),
			own,
			...days('12-17T15:00'),
		]);
	});

	test('this and following leaves what was before, and nothing replaced or extra after', () => {
		expect(shownWithout('following', '2026-12-08T15:00')).toEqual(first);
		expect(shownWithout('following', '2026-11-26T15:00')).toEqual(days('11-24T15:00'));
	});

	test('all, and the first with all that follow, leaves nothing', () => {
		expect(shownWithout('all', '2026-12-08T15:00')).toEqual([]);
		expect(shownWithout('following', '2026-11-24T15:00')).toEqual([]);
	});
});
