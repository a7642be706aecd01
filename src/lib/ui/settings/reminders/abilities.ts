import { hasOwnTemporal } from '#lib/reminders/hasOwnTemporal.ts';
import { hasButtons } from '#lib/reminders/hasButtons.ts';
import { isWoken } from '#lib/reminders/periodicSync.ts';

/** What this browser can do for reminders, as far as it tells. */
export interface Abilities {
	notifications: NotificationPermission | 'absent';
	/** Notifications have buttons. */
	buttons: boolean;
	/** A finger is the pointer: the system puts hidden pages to sleep. */
	phone: boolean;
	/** A worker goes on for some minutes after the last window. */
	lingers: boolean;
	/** The browser wakes the installed app now and then. */
	wakes: boolean;
	/** The icon can carry a number. */
	badge: boolean;
}

interface Navigator2 {
	userAgentData?: unknown;
	setAppBadge?: unknown;
}

/** Asks this browser what it can do. */
export async function abilitiesHere(notifications: NotificationPermission | 'absent', installed: boolean): Promise<Abilities> {
	const { userAgentData, setAppBadge } = navigator as Navigator2;
	const phone = matchMedia('(pointer: coarse)').matches && !matchMedia('(any-pointer: fine)').matches;
	// Without it the service worker opens no store (`store/openKept.ts`).
	const works = hasOwnTemporal();
	return {
		notifications,
		buttons: hasButtons(),
		phone,
		// Only Chromium tells of itself so; how long its workers go on was measured there.
		lingers: works && userAgentData !== undefined && !phone,
		wakes: works && (await isWoken()),
		badge: setAppBadge !== undefined && installed,
	};
}
