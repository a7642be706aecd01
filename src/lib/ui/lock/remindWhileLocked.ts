import { remindLocked } from '#lib/reminders/remindLocked.ts';
import { surfaceOf } from '#lib/reminders/surface.ts';
import { onWakeUp } from '#lib/reminders/wakeUps.ts';

/** Between two looks, in ms. */
const pause = 20_000;

/** Tells, while a lock screen is shown, that something is due, and nothing more. Gives what stops it. */
export function remindWhileLocked(): () => void {
	const look = async () => {
		const { registration, notifies } = surfaceOf(await navigator.serviceWorker?.getRegistration(), true);
		if (registration && notifies) await remindLocked(registration, Date.now(), true);
	};
	void look();
	const timer = setInterval(() => void look(), pause);
	const unwatch = onWakeUp(() => void look());
	return () => {
		clearInterval(timer);
		unwatch();
	};
}
