import { resolve } from '$app/paths';
import type { Workbox } from 'workbox-window';

const hour = 60 * 60 * 1000;

const state = $state({ ready: false, firstVisit: false, waiting: false, refused: false });
let workbox: Workbox | undefined;
/** The first worker takes over a page of its own version; any later one belongs to other files than this page. */
let firstToCome = false;

/**
 * What the person may be told, reactive. `ready`: everything works without a network, and `firstVisit`: since just now.
 * `waiting`: a newer version is on this device and starts when accepted. `refused`: this browser keeps nothing.
 */
export const updates: Readonly<typeof state> = state;

/** Starts the version that waits. Every open tab then reloads at its own address; drafts are the store's care. */
export function acceptUpdate(): void {
	workbox?.messageSkipWaiting();
}

/**
 * Keeps the app on this device and looks for newer versions: now, each hour on screen, and on coming back to it.
 * Answers the function that stops looking.
 */
export function startUpdates(): () => void {
	// In development the files change under the worker's feet.
	if (import.meta.env.DEV) return () => {};
	const found = register();
	const lookAgain = () => {
		if (document.visibilityState === 'visible') void found.then(look);
	};
	const timer = setInterval(lookAgain, hour);
	document.addEventListener('visibilitychange', lookAgain);
	return () => {
		clearInterval(timer);
		document.removeEventListener('visibilitychange', lookAgain);
	};
}

async function register(): Promise<ServiceWorkerRegistration | undefined> {
	// Some private windows have no workers, others refuse to register one: the app then works online only.
	if (!('serviceWorker' in navigator)) {
		state.refused = true;
		return undefined;
	}
	const { Workbox } = await import('workbox-window');
	workbox = new Workbox(`${resolve('/')}service-worker.js`);
	// The first worker waits for nobody, and yet a slow Firefox takes a while to start it.
	workbox.addEventListener('waiting', () => (state.waiting = !firstToCome));
	workbox.addEventListener('controlling', takenOver);
	const registration = await workbox.register().catch(() => undefined);
	state.refused = registration === undefined;
	if (registration === undefined) return undefined;
	firstToCome = state.firstVisit = registration.active === null;
	void navigator.serviceWorker.ready.then(() => (state.ready = true));
	if (!firstToCome) void look(registration);
	return registration;
}

async function look(registration: ServiceWorkerRegistration | undefined): Promise<void> {
	if (registration === undefined) return;
	try {
		await registration.update();
	} catch {
		// Without a network there is nothing to find, and that is no news.
	}
	state.waiting = registration.waiting !== null && registration.active !== null;
}

function takenOver(): void {
	if (firstToCome) firstToCome = false;
	else location.reload();
}
