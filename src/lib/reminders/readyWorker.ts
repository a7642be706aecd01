/** The longest that the first start is waited for, in ms: a slow network fetches all of Daybook within it. */
const longest = 60_000;

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
		return await Promise.race([serviceWorker.ready, never]);
	} finally {
		clearTimeout(timer);
	}
}
