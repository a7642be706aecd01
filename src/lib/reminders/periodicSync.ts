/** What TypeScript does not know: Chromium's, https://wicg.github.io/periodic-background-sync/. */
interface Waking {
	periodicSync?: { register: (tag: string, options: { minInterval: number }) => Promise<void> };
}

/** The least between two wake-ups, in ms; the browser decides how much more it takes. */
const minInterval = 60 * 60_000;

/** The registration of the service worker, where the browser lets the installed app be woken now and then. */
async function wakeable(): Promise<Required<Waking> | undefined> {
	const registration = (await navigator.serviceWorker?.getRegistration()) as Waking | undefined;
	if (!registration?.periodicSync) return undefined;
	// A name that TypeScript does not know either; browsers without it refuse the question.
	const asked = navigator.permissions.query({ name: 'periodic-background-sync' as PermissionName });
	const granted = await asked.then(
		({ state }) => state === 'granted',
		() => false,
	);
	return granted ? { periodicSync: registration.periodicSync } : undefined;
}

/** Whether the browser wakes the installed app now and then. */
export async function isWoken(): Promise<boolean> {
	return (await wakeable()) !== undefined;
}

/** Asks the browser to wake the service worker now and then, where it does that at all. */
export async function askToBeWoken(): Promise<void> {
	await (await wakeable())?.periodicSync.register('reminders', { minInterval });
}
