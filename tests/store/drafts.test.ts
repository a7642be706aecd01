import { expect, test } from 'vitest';
import { Drafts } from '#lib/store/drafts.ts';
import { Pending } from '#lib/store/pending.ts';
import { testStore } from './testStore.ts';

test('a draft is forgotten by whoever knows it, and not while it is what another window has typed since', async () => {
	const { db, drafts: here } = await testStore();
	const there = new Drafts(db, new Pending());
	await here.put('card:1', { subject: 'Visit' });
	await there.get('card:1');
	await here.put('card:1', { subject: 'Call' });
	await there.forget('card:1');
	expect(await there.get('card:1')).toEqual({ subject: 'Call' });
	await there.forget('card:1');
	expect(await here.get('card:1')).toBeUndefined();
	// Nothing was there when it looked: what is there now is not its own.
	await there.put('card:1', { subject: 'Mail' });
	await here.forget('card:1');
	expect(await there.get('card:1')).toEqual({ subject: 'Mail' });
	await here.delete('card:1');
	expect(await there.get('card:1')).toBeUndefined();
});
