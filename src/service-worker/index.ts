// The only file that knows $service-worker. It keeps the whole app on this device and asks no other origin.
import { base, build, files, version } from '$service-worker';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { remind } from './reminding.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;

/** One page answers every address, so it is kept under the one address that no host redirects. */
const shell = `${base}/`;

/**
 * At an unknown address SvelteKit asks this file whether a newer version exists, and if so loads the page again: without
 * end, were the answer the server's and the page the one kept here. So a page is told of its own version.
 */
const ownVersion = `${base}/_app/version.json`;

/** Pictures for the browser's install dialog, which is only ever shown online. */
const forInstallDialog = `${base}/screenshots/`;

// A name under `build` carries a hash of its content. The others keep their names, so their revision is the version:
// it must differ in every build, or the shell of the old one would stay.
precacheAndRoute([
	{ url: shell, revision: version },
	{ url: ownVersion, revision: version },
	...build.map((url) => ({ url, revision: null })),
	...files.filter((url) => !url.startsWith(forInstallDialog)).map((url) => ({ url, revision: version })),
]);
cleanupOutdatedCaches();

registerRoute(new NavigationRoute(createHandlerBoundToURL(shell)));

worker.addEventListener('message', (event) => {
	const data: unknown = event.data;
	if (typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING') {
		void worker.skipWaiting();
	}
});

// The page of the very first visit is taken over at once. Left alone, it would be nobody's client: the next version
// would start without asking and throw away the files that page still needs.
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

remind(worker);
