/** Calls `take` in one tab of this browser at a time, and in the next one once `left` is fulfilled there, or that tab is gone. */
export async function inOneTab(name: string, left: Promise<void>, take: () => void): Promise<void> {
	const { locks } = (globalThis as { navigator?: { locks?: LockManager } }).navigator ?? {};
	if (!locks) return take();
	await locks.request(name, () => {
		take();
		return left;
	});
}
