import type { TeamDesk } from '#lib/sync/desk/teamDesk.ts';
import { broadcastRoad } from '#lib/sync/broadcastRoad.ts';
import { HandLinks } from '#lib/sync/byHand/handLinks.ts';
import { Pairing } from '#lib/sync/byHand/pairing.ts';
import { openDesk } from '#lib/sync/desk/openDesk.ts';
import { ownRelay } from '#lib/sync/webrtc/ownRelay.ts';
import { WebrtcRoad } from '#lib/sync/webrtc/webrtcRoad.ts';
import { watchContested } from '../calendar/watchContested.svelte.ts';
import type { App } from '../shell/app.svelte.ts';
import { ownDeviceName } from './ownDeviceName.ts';

export { lastOfJournal } from '#lib/store/activityFeed.ts';
export { sayPresence } from './sayPresence.ts';

/** A fault in what nobody waits for is shown like any other. */
const fault = (error: unknown) =>
	queueMicrotask(() => {
		throw error;
	});

/** Who introduces devices to one another: the server of the app, where it does, and those that were set. */
async function introducers({ settings }: App): Promise<string[]> {
	const own = await ownRelay(location.origin);
	return [...(own === undefined ? [] : [own]), ...settings.signalling];
}

/** Opens what is known of teams and every road there is here; undefined where the browser cannot make the keys. */
export function openRoads(app: App): Promise<TeamDesk | undefined> {
	const { store, tz } = app;
	watchContested(app);
	const byHand = new HandLinks(store.db.name);
	const webrtc = new WebrtcRoad({ signalling: () => introducers(app), byHand }, fault);
	return openDesk(store, {
		tz,
		deviceName: ownDeviceName(navigator.userAgent),
		roads: [broadcastRoad, webrtc],
		pairing: new Pairing(byHand),
		usesCarrier: () => !app.local.values.carrierOff,
	});
}
