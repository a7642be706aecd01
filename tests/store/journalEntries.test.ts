import { expect, test } from 'vitest';
import { firstTime } from '#lib/store/firstTime.ts';
import { journalBegan, journalEntries } from '#lib/store/journalEntries.ts';
import { personalSpace } from '#lib/store/journalRow.ts';
import { commit, freshName, planned, testStore } from './testStore.ts';

test('a journal began with what somebody wrote, not with what only fills gaps', async () => {
	const noon = Date.parse('2026-11-25T12:00Z');
	const store = await testStore(freshName(), () => noon);
	const before = await journalEntries(store.db);
	await store.commitInto(personalSpace, { command: 'share', patches: [planned(store)] }, firstTime);
	await commit(store, { command: 'plan', patches: [planned(store)] });
	expect(await journalEntries(store.db)).toBeGreaterThan(before);
	expect(await journalBegan(store.db)).toBeGreaterThanOrEqual(noon);
});
