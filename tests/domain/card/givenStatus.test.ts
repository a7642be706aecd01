import { describe, expect, test } from 'vitest';
import { withPerformers } from '#lib/domain/card/people.ts';
import { ann, anActivity, bob } from '../../builders/anActivity.ts';

const task = anActivity().due('2026-11-27').build();

describe('a task given to another', () => {
	test('is not started, and planned again by whoever planned it [S1-34]', () => {
		const given = withPerformers(task, [bob]);
		expect(given.status).toBe('not_started');
		expect(withPerformers(given, [bob, ann]).status).toBe('not_started');
		expect(withPerformers(given, [ann]).status).toBe('planned');
	});

	test('keeps any status that somebody gave it [S1-35]', () => {
		expect(withPerformers({ ...task, status: 'in_progress' }, [bob]).status).toBe('in_progress');
		expect(withPerformers({ ...withPerformers(task, [bob]), status: 'waiting' }, [ann]).status).toBe('waiting');
	});
});

test('a meeting that a colleague holds is planned', () => {
	expect(withPerformers(anActivity().on('2026-11-27').build(), [bob]).status).toBe('planned');
});
