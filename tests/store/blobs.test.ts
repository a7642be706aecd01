import { expect, test } from 'vitest';
import { blobSizes, dropUnnamedBlobs, keepBlob, readBlob } from '#lib/store/blobs.ts';
import { newId } from '#lib/store/newId.ts';
import { commit, planned, testStore } from './testStore.ts';

const day = 86_400_000;

test('a content is kept once by its SHA-256, stays while something names it, and goes when nothing does', async () => {
	const store = await testStore();
	const now = Date.UTC(2026, 10, 25);
	const plan = planned(store);
	await commit(store, { command: 'plan', patches: [plan] });
	const first = await keepBlob(store.db, new Blob(['abc']), now);
	expect(first).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
	expect(await keepBlob(store.db, new Blob(['abc'], { type: 'text/html' }), now)).toBe(first);
	const second = await keepBlob(store.db, new Blob(['nobody']), now);
	expect(await blobSizes(store.db)).toEqual({ count: 2, bytes: 9 });

	const target = `activity:${plan.id}`;
	const file = {
		type: 'attachment',
		id: newId(),
		create: true,
		fields: { target, kind: 'file', name: 'a.txt', size: 3, sha256: first, createdBy: store.self.memberId },
	} as const;
	await commit(store, { command: 'attach', patches: [file] });
	expect(await store.find.attachedTargets()).toEqual([target]);
	await commit(store, {
		command: 'detach',
		patches: [{ type: 'attachment', id: file.id, fields: { deletedAt: '2026-11-25T10:00:00.000Z' } }],
	});
	expect(await store.find.attachedTargets()).toEqual([]);

	expect(await dropUnnamedBlobs(store.db, now + 1)).toBe(0);
	expect(await dropUnnamedBlobs(store.db, now + 2 * day)).toBe(1);
	expect(await readBlob(store.db, second)).toBeUndefined();
	await store.undo();
	expect((await store.find.attachmentsOf(target)).map(({ name }) => name)).toEqual(['a.txt']);
	expect(await (await readBlob(store.db, first))?.text()).toBe('abc');
	// The journal carries the name and the digest, never the bytes.
	const written = await store.db.journal.toArray();
	expect(written.some(({ bytes }) => Buffer.from(bytes).includes('abc'))).toBe(false);
});

test('the lines of a discussion come in their order, with author and time of the record [I-16]', async () => {
	let time = Date.UTC(2026, 10, 25, 8);
	const store = await testStore(undefined, () => (time += 60_000));
	const plan = planned(store);
	await commit(store, { command: 'plan', patches: [plan] });
	for (const text of ['No answer', 'Will call later']) {
		const fields = { activityId: plan.id, text, createdBy: store.self.memberId };
		await commit(store, { command: 'say', patches: [{ type: 'message', id: newId(), create: true, fields }] });
	}
	const lines = await store.find.messagesOf(plan.id);
	expect(lines.map(({ text, createdBy }) => [text, createdBy])).toEqual([
		['No answer', store.self.memberId],
		['Will call later', store.self.memberId],
	]);
	expect(lines.map(({ createdAt }) => createdAt.slice(0, 10))).toEqual(['2026-11-25', '2026-11-25']);
});
