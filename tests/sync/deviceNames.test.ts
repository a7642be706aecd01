import { afterEach, expect, test } from 'vitest';
import { closeAll, device, eventually, got, hour, joined, nothing, type Device } from './support/desks.ts';

afterEach(closeAll);

/** What somebody sees the device of a member called. */
function called({ desk }: Device, { store }: Device): string | undefined {
	const { deviceId } = store.self;
	return desk.state.team!.members.flatMap(({ devices }) => devices).find(({ id }) => id === deviceId)?.name;
}

test('a device has a name from the first; a viewer too renames his own, everywhere, and nobody another’s', async () => {
	const anna = await device();
	got(await anna.desk.start({ name: 'Rossi', ...nothing }));
	const vera = await joined(anna, 'viewer');
	await eventually(() => expect([called(anna, vera), called(vera, anna)]).toEqual(['Chrome on Linux', 'Chrome on Linux']));
	got(await vera.desk.nameDevice(vera.store.self.deviceId, `  Vera’s phone ${'!'.repeat(80)}`));
	await eventually(() => expect(called(anna, vera)).toBe(`Vera’s phone ${'!'.repeat(47)}`));
	expect(await anna.desk.nameDevice(vera.store.self.deviceId, 'Mine')).toEqual({ ok: false, problem: { kind: 'mayNotDo' } });
	expect(await anna.desk.nameDevice('0000000000000000', 'Mine')).toEqual({ ok: false, problem: { kind: 'notInTeam' } });
	// An empty name is none: it is called by its code again.
	got(await vera.desk.nameDevice(vera.store.self.deviceId, ' '));
	await eventually(() => expect(called(anna, vera)).toBeUndefined());
});

test('one of two devices of a person is renamed on the other, with a team and without', async () => {
	const desk = await device();
	const { text } = got(await desk.desk.inviteDevice(Date.now() + hour));
	const joining = await device('phone-with-a-name');
	expect(await joining.desk.join(text, { ...nothing, name: '' })).toEqual({ ok: true, value: { anew: true } });
	joining.desk.close();
	joining.store.close();
	const phone = await device('phone-with-a-name');
	got(await desk.desk.start({ name: 'Rossi', ...nothing }));
	const own = ({ state }: Device['desk']) => state.ownDevices.find(({ id }) => id === phone.store.self.deviceId)?.name;
	await eventually(() => expect(own(desk.desk)).toBe('Chrome on Linux'));
	got(await desk.desk.nameDevice(phone.store.self.deviceId, 'Anna’s phone'));
	await eventually(() => expect(own(phone.desk)).toBe('Anna’s phone'));
});
