import { afterEach, expect, test } from 'vitest';
import { teamSettingId } from '#lib/domain/teamSettingId.ts';
import { commit } from '../store/testStore.ts';
import { closeAll, device, eventually, got, hour, joined, nothing, type Device } from './support/desks.ts';

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

test('whether time is measured is the team’s to say, once for everybody, whatever newcomers had said for themselves [I-15]', async () => {
	const say = ({ store }: Device, value: boolean) =>
		commit(store, { command: 'edit', patches: [{ type: 'teamSetting', id: teamSettingId('stopwatch'), fields: { value } }] });
	const said = async ({ store }: Device) => (await store.find.all('teamSetting')).map(({ name, value }) => [name, value]);
	const anna = await device();
	got(await anna.desk.start({ name: 'Rossi', ...nothing }));
	const { text } = got(await anna.desk.invite({ role: 'member', expires: Date.now() + hour, uses: 1 }));
	const bob = await device();
	await say(bob, false);
	got(await bob.desk.join(text, { ...nothing, name: 'Bob' }));
	await eventually(async () => expect((await anna.store.find.all('member')).length).toBe(2));
	await eventually(async () => expect(await said(bob)).toEqual([['stopwatch', true]]));
	expect(await said(anna)).toEqual([['stopwatch', true]]);
	await say(anna, false);
	await eventually(async () => expect(await said(bob)).toEqual([['stopwatch', false]]));
});
