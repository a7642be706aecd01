import type { NotificationData } from '#lib/reminders/notificationOf.ts';

/** Takes away the notifications that name what they remind of: those reminders wait in the app. */
export async function forgetNotifications(): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	const registration = await navigator.serviceWorker.getRegistration();
	for (const notification of (await registration?.getNotifications()) ?? []) {
		const data = notification.data as NotificationData | null;
		if (data?.kind !== 'test') notification.close();
	}
}
