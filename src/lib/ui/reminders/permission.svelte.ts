const state = $state<{ now: NotificationPermission | 'absent' }>({ now: read() });

function read(): NotificationPermission | 'absent' {
	return typeof Notification === 'undefined' || !('serviceWorker' in navigator) ? 'absent' : Notification.permission;
}

/** Whether this browser may show notifications; reactive. `absent`: it has none. */
export const permission: { readonly now: NotificationPermission | 'absent' } = state;

/** Looks again: the person can take the permission back in the browser's own settings. */
export function lookAtPermission(): void {
	state.now = read();
}

/** Asks the browser for notifications; only to be called when somebody has just asked for it, or browsers refuse. */
export async function askForNotifications(): Promise<void> {
	if (read() === 'default') await Notification.requestPermission();
	lookAtPermission();
}
