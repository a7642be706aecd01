import type { DeviceState } from '#lib/sync/desk/deskState.ts';
import type { TeamDesk } from '#lib/sync/desk/teamDesk.ts';
import { ask } from '../shell/ask.svelte.ts';
import { m } from '../words/m.ts';
import { answer } from './answer.ts';
import { deviceName } from './deviceWords.ts';

/** Says what it means to remove a device, and removes it where that is wanted. */
export async function removeDevice(desk: TeamDesk, device: DeviceState): Promise<void> {
	const yes = [{ value: 'yes', text: m.team_remove(), danger: true }];
	if (await ask(m.team_remove_device_title({ name: deviceName(device) }), yes, m.team_remove_device_text()))
		await answer(await desk.removeDevice(device.id), m.team_removed_done());
}
