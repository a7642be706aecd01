import type { App } from '../shell/app.svelte.ts';
import { m } from '../words/m.ts';
import { deviceName } from './deviceWords.ts';
import { knownDevice, memberOfDevice } from './memberOfDevice.ts';

/** Who wrote something, and on which device. */
export function whoWrote(app: App, device: string): string {
	if (device === app.store.self.deviceId) return `${m.card_history_me()}, ${m.card_history_here()}`;
	const name = app.catalogue.member.get(memberOfDevice(device) ?? '')?.name ?? '';
	return [name, deviceName(knownDevice(device) ?? { id: device })].filter(Boolean).join(', ');
}
