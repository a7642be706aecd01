import { expect, test } from 'vitest';
import { backupDue, type BackupQuestion } from '#lib/domain/backupDue.ts';

const day = 24 * 60 * 60_000;
const question: BackupQuestion = { every: 7, now: 100 * day, since: 90 * day, entries: 40, offered: 0 };
const ask = (part: Partial<BackupQuestion> = {}) => backupDue({ ...question, ...part });

test('a backup is offered after the days chosen, when there is enough to lose, and once a day', () => {
	expect(ask()).toBe(10);
	expect(ask({ since: 93 * day })).toBe(7);
	expect(ask({ since: 93 * day + 1 })).toBeUndefined();
	expect(ask({ every: 30 })).toBeUndefined();
	expect(ask({ every: 30, since: 70 * day - 1 })).toBe(30);
	expect(ask({ every: 0 })).toBeUndefined();
	expect(ask({ entries: 19 })).toBeUndefined();
	expect(ask({ offered: 99 * day + 1 })).toBeUndefined();
	expect(ask({ offered: 99 * day })).toBe(10);
});

test('a clock that was set back reminds of nothing', () => {
	expect(ask({ now: 80 * day })).toBeUndefined();
});
