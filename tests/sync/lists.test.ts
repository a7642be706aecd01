import { afterEach, expect, test } from 'vitest';
import { commit } from '../store/testStore.ts';
import { closeAll, device, eventually, got, joined, nothing, type Device } from './support/desks.ts';

afterEach(closeAll);

async function termNamed({ store }: Device, name: string) {
	return (await store.find.all('term')).find(({ label }) => Object.values(label).includes(name));
}

test('the lists of whoever begins a team are the team’s, whatever those who join later had in theirs', async () => {
	const anna = await device();
	const [first] = await anna.store.find.all('term');
	await commit(anna.store, { command: 'editTerm', patches: [{ type: 'term', id: first!.id, fields: { label: { en: 'Site survey' } } }] });
	got(await anna.desk.start({ name: 'Rossi', ...nothing }));
	for (const name of ['Bob', 'Carla', 'Dario', 'Eva']) {
		const guest = await joined(anna, 'member', { name });
		await eventually(async () => expect(await termNamed(guest, 'Site survey')).toBeDefined());
	}
	await eventually(async () => expect((await anna.store.find.all('member')).length).toBe(5));
	expect((await termNamed(anna, 'Site survey'))?.id).toBe(first!.id);
});
