import type { NotificationData } from '#lib/reminders/notificationOf.ts';
import { readyWorker } from '#lib/reminders/readyWorker.ts';
import { m } from '../../words/m.ts';

const tag = 'daybook test';

/** Shows a notification and looks whether the browser has it; whether the system hides it nobody tells a page. */
export async function testNotification(): Promise<boolean> {
	const registration = await readyWorker();
	if (!registration || Notification.permission !== 'granted') return false;
	const data: NotificationData = { kind: 'test' };
	await registration.showNotification(m.test_title(), { body: m.test_body(), tag, icon: '/icons/icon-192.png', data });
	return (await registration.getNotifications({ tag })).length > 0;
}
