import { remindLocked } from '#lib/reminders/remindLocked.ts';

/** Between two looks, in ms. */
const pause = 20_000;

/** Tells, while a lock screen is shown, that something is due, and nothing more. Gives what stops it. */
export function remindWhileLocked(): () => void {
	const look = async () => {
		const granted = 'serviceWorker' in navigator && 'Notification' in globalThis && Notification.permission === 'granted';
		if (!granted) return;
		const registration = await navigator.serviceWorker.getRegistration();
		if (registration?.active) await remindLocked(registration, Date.now());
	};
	void look();
	const timer = setInterval(() => void look(), pause);
	return () => clearInterval(timer);
}
