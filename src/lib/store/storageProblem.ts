import Dexie from 'dexie';
import type { Problem } from '#lib/model/problem.ts';

const problemOfName: Record<string, Problem> = {
	QuotaExceededError: { kind: 'storageFull' },
	MissingAPIError: { kind: 'storageBlocked' },
	OpenFailedError: { kind: 'storageBlocked' },
	InvalidStateError: { kind: 'storageBlocked' },
	UnknownError: { kind: 'storageBlocked' },
	SecurityError: { kind: 'storageBlocked' },
	VersionError: { kind: 'newerDatabase' },
	DatabaseClosedError: { kind: 'newerTab' },
};

/** What a failure of IndexedDB means to the user; undefined if it is none that a user can cause, thus a bug. */
export function storageProblem(error: unknown): Problem | undefined {
	if (!(error instanceof Error)) return undefined;
	// Of many rows put at once, the first that failed says why.
	if (error instanceof Dexie.BulkError && error.failures[0]) return storageProblem(error.failures[0]);
	const inner = error instanceof Dexie.DexieError ? (error.inner as Error | undefined) : undefined;
	return (inner && problemOfName[inner.name]) ?? problemOfName[error.name];
}
