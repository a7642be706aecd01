import { describe, expect, test } from 'vitest';
import { withPerformers } from '#lib/domain/card/people.ts';
import { ann, anActivity, bob } from '../../builders/anActivity.ts';

const task = anActivity().due('2026-11-27').build();

describe('a task given to another', () => {
	test('is not started, and planned again by whoever planned it [S1-34]', () => {
		const given = withPerformers(task, [bob], ann);
		expect(given.status).toBe('not_started');
		expect(withPerformers(given, [bob, ann], ann).status).toBe('not_started');
		expect(withPerformers(given, [ann], ann).status).toBe('planned');
	});

	test('keeps any status that somebody gave it [S1-35]', () => {
		expect(withPerformers({ ...task, status: 'in_progress' }, [bob], ann).status).toBe('in_progress');
		expect(withPerformers({ ...withPerformers(task, [bob], ann), status: 'waiting' }, [ann], ann).status).toBe('waiting');
	});
});

test('a meeting that a colleague holds is planned', () => {
	expect(withPerformers(anActivity().on('2026-11-27').build(), [bob], ann).status).toBe('planned');
});

test('whoever gives work to others answers for himself alone', () => {
	const answers = (by: string) => Object.values(withPerformers(task, [ann, bob], by).participants).map((one) => one?.response);
	expect(answers(ann)).toEqual(['accepted', 'needs_action']);
	expect(answers(bob)).toEqual(['accepted', 'accepted']);
});
