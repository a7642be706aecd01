import type { Lock } from './lockRow.ts';

/** Gives an ended request's result; `AbortError` and its like are thrown. */
function ended(transaction: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error ?? new DOMException('The lock could not be written', 'AbortError'));
	});
}

/** The version that a database has in IndexedDB. */
function versionOf(name: string): Promise<number> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name);
		request.onsuccess = () => {
			const { version } = request.result;
			request.result.close();
			resolve(version);
		};
		request.onerror = () => reject(request.error!);
	});
}

/**
 * Writes a lock at a moment when nobody has the database open, so that nobody goes on writing as there was none: raising
 * its version asks every tab to let go of it and waits until all have. `onBlocked`: one has not, for its page sleeps.
 * The caller must have closed its own. Throws an `AbortError` where another tab was first.
 */
export async function writeBehindFence(name: string, lock: Lock, onBlocked: () => void): Promise<void> {
	const version = await versionOf(name);
	await new Promise<void>((resolve, reject) => {
		// Dexie opens what has a version above its own as it is.
		const request = indexedDB.open(name, version + 1);
		let raised = false;
		request.onblocked = onBlocked;
		request.onupgradeneeded = () => {
			raised = true;
			const transaction = request.transaction!;
			transaction.objectStore('meta').put({ key: 'lock', value: lock });
			ended(transaction).then(resolve, reject);
		};
		request.onsuccess = () => {
			request.result.close();
			if (!raised) reject(new DOMException('Another tab has written a lock', 'AbortError'));
		};
		request.onerror = () => reject(request.error!);
	});
}
