/** Page sessions hold a Web Lock each, so that others know which are still writing. */
const lockName = (client: number) => `daybook session ${client}`;

/** Absent outside browsers and in old ones: then no session is known to live. */
const locks = (): LockManager | undefined => (globalThis as { navigator?: { locks?: LockManager } }).navigator?.locks;

/** Holds the lock of a session until the page goes. Does nothing where there are no Web Locks. */
export function holdSession(client: number): void {
	// Never settled on purpose: the browser releases the lock with the page.
	void locks()?.request(lockName(client), () => new Promise<never>(() => {}));
}

/** The clients whose pages live. */
export async function liveSessions(): Promise<(client: number) => boolean> {
	const { held = [] } = (await locks()?.query()) ?? {};
	const names = new Set(held.map((lock) => lock.name));
	return (client) => names.has(lockName(client));
}
