import { describe, expect, test } from 'vitest';
import { runningStint } from '#lib/domain/stints/runningStint.ts';
import { startStint, stintProblem, stopStint } from '#lib/domain/stints/stintChanges.ts';
import { stretchesOf, workedOf } from '#lib/domain/stints/stretchesOf.ts';
import { aStint } from '../../builders/aStint.ts';
import { anActivity, ann, bob } from '../../builders/anActivity.ts';

const at = (time: string) => `2026-11-25T${time}:00.000Z`;
const now = Date.parse(at('12:00'));
const minutes = (worked: number) => worked / 60_000;

describe('the stopwatch [S3-26] [S3-27]', () => {
	const visit = anActivity().build();

	test('starts for a performer, and stops what was running in the same change [I-15]', () => {
		const running = [aStint('call', at('09:00'))];
		const fields = { activityId: visit.id, memberId: ann, start: at('10:00'), createdBy: ann };
		expect(startStint('new', visit, { memberId: ann, running, now: at('10:00') })).toEqual({
			ok: true,
			value: {
				command: 'startStint',
				patches: [
					{ type: 'stint', id: running[0]!.id, fields: { stop: at('10:00') } },
					{ type: 'stint', id: 'new', create: true, fields },
				],
			},
		});
	});

	test('is refused to those who do not perform the activity', () => {
		const refusal = startStint('new', anActivity().by(bob).build(), { memberId: ann, running: [], now: at('10:00') });
		expect(refusal).toMatchObject({ ok: false, problem: { kind: 'notAPerformer' } });
	});

	test('stops, and never before it started, though the clock was put back', () => {
		const running = [aStint('call', at('09:00'))];
		expect(stopStint({ running, now: at('08:00') })).toMatchObject({
			value: { patches: [{ fields: { stop: at('09:00') } }] },
		});
		expect(stopStint({ running: [], now: at('08:00') })).toMatchObject({ ok: false });
	});
});

describe('what runs [I-15]', () => {
	test('is the one started last, where a merge left several, and the others end where the next begins', () => {
		const early = aStint('call', at('09:00'));
		const late = aStint('visit', at('10:30'));
		expect(runningStint([late, early], ann)).toBe(late);
		expect(runningStint([late, early], bob)).toBeUndefined();
		expect(stretchesOf([late, early], now).map(({ from, to }) => minutes(to - from))).toEqual([90, 90]);
	});

	test('is nothing that was stopped or lies in the trash', () => {
		const stopped = aStint('call', at('09:00'), at('09:20'));
		const gone = aStint('call', at('10:00'), undefined, { deletedAt: at('10:05') });
		expect(runningStint([stopped, gone], ann)).toBeUndefined();
	});
});

test('the sum counts what is stopped and what runs, and leaves out the trash [I-15] [S3-28]', () => {
	const stints = [
		aStint('visit', at('08:00'), at('08:45')),
		aStint('visit', at('09:00'), at('09:30'), { deletedAt: at('09:31') }),
		aStint('visit', at('11:50')),
	];
	expect(minutes(workedOf(stints, now))).toBe(55);
});

test('what is entered by hand ends after it starts, and is over', () => {
	expect(stintProblem({ start: at('09:00'), stop: at('10:00') }, at('12:00'))).toBeUndefined();
	expect(stintProblem({ start: at('09:00'), stop: at('09:00') }, at('12:00'))?.kind).toBe('endBeforeStart');
	expect(stintProblem({ start: at('11:00'), stop: at('12:01') }, at('12:00'))?.kind).toBe('stintAhead');
});
