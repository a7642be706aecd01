/** How much this origin stores, in bytes, and whether the browser promised not to throw it away under pressure. */
export interface StorageState {
	used: number;
	quota: number;
	persisted: boolean;
}

/** Undefined where the browser does not tell. */
export async function storageState(): Promise<StorageState | undefined> {
	if (!('storage' in navigator)) return undefined;
	const [{ usage = 0, quota = 0 }, persisted] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
	return { used: usage, quota, persisted };
}

/** Asks the browser to keep what is stored here. Browsers decide by use or by a question, so ask after a first save. */
export async function askToPersist(): Promise<boolean> {
	if (!('storage' in navigator) || !('persist' in navigator.storage)) return false;
	return (await navigator.storage.persisted()) || navigator.storage.persist();
}
