/** The longest that the first start is waited for, in ms: a slow network fetches all of Daybook within it. */
const longest = 60_000;

/** Resolves once a worker takes events: Chromium loses a notification that is shown while its worker is being activated. */
async function activated(worker: ServiceWorker | null): Promise<void> {
	if (!worker || worker.state === 'activated') return;
	await new Promise<void>((done) => {
		const look = () => {
			if (worker.state !== 'activated') return;
			worker.removeEventListener('statechange', look);
			done();
		};
		worker.addEventListener('statechange', look);
	});
}

async function ready(workers: ServiceWorkerContainer): Promise<ServiceWorkerRegistration> {
	const registration = await workers.ready;
	await activated(registration.active);
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
