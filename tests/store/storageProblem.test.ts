import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { storageProblem } from '#lib/store/storageProblem.ts';

const full = () => Object.assign(new Error('full'), { name: 'QuotaExceededError' });

describe('what a failure of the database means', () => {
	it('is told from the failure itself, and from the first of many', () => {
		expect(storageProblem(full())).toEqual({ kind: 'storageFull' });
		expect(storageProblem(new Dexie.BulkError('journal.bulkAdd(): 1 of 50 operations failed', [full()]))).toEqual({ kind: 'storageFull' });
	});

	it('is a bug where no user can cause it', () => {
		expect(storageProblem(new Dexie.BulkError('', [new TypeError('x')]))).toBeUndefined();
		expect(storageProblem('full')).toBeUndefined();
	});
});
