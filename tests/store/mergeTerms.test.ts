import { expect, test } from 'vitest';
import { mayMerge, mergeTerms } from '#lib/domain/lists/mergeTerms.ts';
import type { Patch } from '#lib/model/change.ts';
import { categoryId, dictionaryIds } from '#lib/store/firstRecords.ts';
import { dictionaryIdOf } from '#lib/store/dictionaryIdOf.ts';
import { newId } from '#lib/store/newId.ts';
import type { Store } from '#lib/store/store.ts';
import { termReferences } from '#lib/store/termReferences.ts';
import { activity, commit, planned, testStore } from './testStore.ts';

const now = '2026-11-25T09:00:00.000Z';

async function term(store: Store, dictionaryId: string, name: string): Promise<string> {
	const id = newId();
	const patch: Patch = { type: 'term', id, create: true, fields: { dictionaryId, label: { en: name }, createdBy: store.self.memberId } };
	await commit(store, { command: 'add', patches: [patch] });
	return id;
}

async function merge(store: Store, from: string, into: string): Promise<void> {
	const one = await store.find.get('term', from);
	await commit(store, mergeTerms(one!, await termReferences(store.db, from, into), now));
}

test('merged terms leave nothing behind: tags, goals, products, choices, in the trash too; and one undo parts them again', async () => {
	const store = await testStore();
	const [vip, important] = [await term(store, dictionaryIds.tag, 'VIP'), await term(store, dictionaryIds.tag, 'Important')];
	const [old, fresh] = [await term(store, dictionaryIdOf('product'), 'Boiler'), await term(store, dictionaryIdOf('product'), 'Gas boiler')];
	const plan = planned(store, { tags: { [vip]: true, [important]: true }, custom: { field: [vip, 'other'] }, productId: old });
	const trashed = planned(store, { tags: { [vip]: true }, deletedAt: now });
	await commit(store, { command: 'plan', patches: [plan, trashed] });
	const before = await activity(store, plan.id);

	await merge(store, vip, important);
	expect(await activity(store, plan.id)).toMatchObject({ tags: { [important]: true }, custom: { field: [important, 'other'] } });
	expect((await activity(store, plan.id)).tags).not.toHaveProperty(vip);
	expect((await activity(store, trashed.id)).tags).toEqual({ [important]: true });
	expect((await store.find.get('term', vip))?.deletedAt).toBe(now);

	await store.undo();
	expect(await activity(store, plan.id)).toMatchObject({ tags: before.tags, custom: before.custom });
	expect((await store.find.get('term', vip))?.deletedAt).toBeUndefined();

	await merge(store, old, fresh);
	expect((await activity(store, plan.id)).productId).toBe(fresh);
	expect((await store.compareRows()).differing).toEqual([]);
});

test('a category merges only with one of its kind, and takes its usual next steps along [I-1]', async () => {
	const store = await testStore();
	const get = async (key: Parameters<typeof categoryId>[0]) => (await store.find.get('term', categoryId(key)))!;
	expect(mayMerge(await get('meeting'), await get('visit'))).toBe(true);
	expect(mayMerge(await get('meeting'), await get('call'))).toBe(false);
	expect(mayMerge(await get('meeting'), await get('meeting'))).toBe(false);
	const next: Patch = { type: 'term', id: categoryId('offer'), fields: { nextCategoryId: categoryId('visit'), nextAfterDays: 2 } };
	const plan = planned(store, { categoryId: categoryId('visit') });
	await commit(store, { command: 'editTerm', patches: [next, plan] });
	await merge(store, categoryId('visit'), categoryId('meeting'));
	expect((await get('offer')).nextCategoryId).toBe(categoryId('meeting'));
	expect((await activity(store, plan.id)).categoryId).toBe(categoryId('meeting'));
});
