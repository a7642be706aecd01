import { expect, test } from 'vitest';
import { testStore } from './testStore.ts';

test('a draft is deleted by whoever put it there, and not while it is another window’s', async () => {
	const { drafts } = await testStore();
	await drafts.put('card:1', { subject: 'Visit' });
	await drafts.put('card:1', { subject: 'Call' });
	await drafts.delete('card:1', { subject: 'Visit' });
	expect(await drafts.get('card:1')).toEqual({ subject: 'Call' });
	await drafts.delete('card:1', { subject: 'Call' });
	expect(await drafts.get('card:1')).toBeUndefined();
	await drafts.put('card:1', { subject: 'Mail' });
	await drafts.delete('card:1');
	expect(await drafts.get('card:1')).toBeUndefined();
	await drafts.delete('card:1', { subject: 'Mail' });
});
