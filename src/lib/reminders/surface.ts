import { isActivated } from './isActivated.ts';

/** Where notifications go, and what is known of who looks. */
export interface Surface {
	/** Absent where this browser has no worker. */
	registration: ServiceWorkerRegistration | undefined;
	/** Notifications can be shown now; else reminders wait in the app. */
	notifies: boolean;
	/** A page of Daybook is being looked at: what waits is in front of the person's eyes. */
	visible: boolean;
}

const isAllowed = () => typeof Notification !== 'undefined' && Notification.permission === 'granted';

export function surfaceOf(registration: ServiceWorkerRegistration | undefined, visible: boolean): Surface {
	return { registration, notifies: registration !== undefined && isActivated(registration) && isAllowed(), visible };
}
