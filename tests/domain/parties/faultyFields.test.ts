import { describe, expect, it } from 'vitest';
import { faultyFields } from '#lib/domain/parties/faultyFields.ts';

describe('the fields of a refusal', () => {
	it('are those where it can be put right', () => {
		expect(faultyFields('contact', { kind: 'nameMissing' })).toEqual(['givenName']);
		expect(faultyFields('company', { kind: 'nameMissing' })).toEqual(['name']);
		expect(faultyFields('project', { kind: 'endBeforeStart' })).toEqual(['due']);
		expect(faultyFields('campaign', { kind: 'endBeforeStart' })).toEqual(['end']);
	});

	it('are none where the whole form is refused', () => {
		expect(faultyFields('company', { kind: 'gone' })).toEqual([]);
	});
});
