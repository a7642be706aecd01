import { isActivated } from './isActivated.ts';

/** The longest that the first start is waited for, in ms: a slow network fetches all of Daybook within it. */
const longest = 60_000;

/** Resolves once the worker takes events. */
async function activated(registration: ServiceWorkerRegistration): Promise<void> {
	const worker = registration.active;
	if (!worker || isActivated(registration)) return;
	await new Promise<void>((done) => {
		const look = () => {
			if (!isActivated({ active: worker })) return;
			worker.removeEventListener('statechange', look);
			done();
		};
		worker.addEventListener('statechange', look);
	});
}

async function ready(workers: ServiceWorkerContainer): Promise<ServiceWorkerRegistration> {
	const registration = await workers.ready;
	await activated(registration);
	return registration;
}

/**
 * The registration whose worker can show notifications. Just after the first start the worker is still being installed,
 * and is waited for; undefined where none comes.
 */
export async function readyWorker(): Promise<ServiceWorkerRegistration | undefined> {
	const { serviceWorker } = navigator as Partial<Navigator>;
	if (!serviceWorker) return undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const never = new Promise<undefined>((done) => (timer = setTimeout(() => done(undefined), longest)));
	try {
		return await Promise.race([ready(serviceWorker), never]);
	} finally {
		clearTimeout(timer);
	}
}
