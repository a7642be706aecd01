import { vi } from 'vitest';
import { storageProblem } from '#lib/store/storageProblem.ts';

/** A browser that has no room any more for one database. */
export interface FullStorage {
	/** How often it refused to write. */
	refused: () => number;
	/** Somebody has cleared something away. */
	makeRoom: () => void;
}

type Write = (...args: unknown[]) => IDBRequest<IDBValidKey>;
const writes = Object.fromEntries(
	(['add', 'put'] as const).map((method) => [method, Reflect.get(IDBObjectStore.prototype, method) as Write]),
);

/** The database of a name takes so many more writes, and then no more until room is made. */
export function fullAfter(name: string, most: number): FullStorage {
	let [left, refused] = [most, 0];
	for (const method of ['add', 'put'] as const) {
		vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args) {
			if (this.transaction.db.name === name && --left < 0) {
				refused += 1;
				throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
			}
			return writes[method]!.apply(this, args);
		});
	}
	return { refused: () => refused, makeRoom: () => (left = Infinity) };
}

/** Passes over that there is no room; throws whatever else went wrong. */
export function orNoRoom(error: unknown): void {
	if (storageProblem(error)?.kind !== 'storageFull') throw error;
}
