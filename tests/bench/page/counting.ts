// Runs before anything else on every page of the bench, the app's own among them: counts what is asked of IndexedDB.

interface Counts {
	/** Transactions begun, by mode. */
	transactions: Record<string, number>;
	/** Requests made, by store and method, such as `journal.add`. */
	calls: Record<string, number>;
	/** Values read, by store. */
	read: Record<string, number>;
	/** Until a database was open, in ms. */
	opening: number;
	/** Y.Docs built. */
	docs: number;
}

declare global {
	interface Window {
		counted: { reset(): void; counts(): Counts };
	}
}

let counts: Counts;
let draws = 0;

function reset(): void {
	counts = { transactions: {}, calls: {}, read: {}, opening: 0, docs: 0 };
	draws = 0;
}
reset();

/** A Y.Doc draws its client id and the 31 random digits of its guid, one 32-bit number each; nothing else does that. */
const drawsPerDoc = 32;

window.counted = { reset, counts: () => ({ ...counts, docs: Math.ceil(draws / drawsPerDoc) }) };

function add(to: Record<string, number>, name: string, number = 1): void {
	to[name] = (to[name] ?? 0) + number;
}

/** Values that a request answered; a cursor answers again for each. */
function valuesIn(result: unknown): number {
	if (Array.isArray(result)) return result.filter((one) => one !== undefined).length;
	return result === undefined || result === null ? 0 : 1;
}

type Source = IDBObjectStore | IDBIndex;
const storeOf = (source: Source) => ('objectStore' in source ? source.objectStore.name : source.name);

/** Methods that give whole values; the others give keys or write. */
const reading = ['get', 'getAll', 'openCursor', 'getAllRecords'];
const other = ['getKey', 'getAllKeys', 'openKeyCursor', 'count', 'add', 'put', 'delete', 'clear'];

function watch(kind: { prototype: Source }, method: string): void {
	const prototype = kind.prototype as unknown as Record<string, (...args: unknown[]) => IDBRequest>;
	const original = prototype[method];
	if (!original) return;
	prototype[method] = function (this: Source, ...args: unknown[]) {
		const store = storeOf(this);
		const request = original.apply(this, args);
		add(counts.calls, `${store}.${method}`);
		if (reading.includes(method)) request.addEventListener('success', () => add(counts.read, store, valuesIn(request.result)));
		return request;
	};
}

for (const method of [...reading, ...other]) {
	watch(IDBObjectStore, method);
	watch(IDBIndex, method);
}

/** Calls `note` with the arguments of every call of a method. */
function spy(on: object, method: string, note: (...args: unknown[]) => void): void {
	const holder = on as Record<string, (...args: unknown[]) => unknown>;
	const original = holder[method]!;
	holder[method] = function (...args) {
		note(...args);
		return original.apply(this, args);
	};
}

const { open } = IDBFactory.prototype as { open: (...args: unknown[]) => IDBOpenDBRequest };
IDBFactory.prototype.open = function (...args: unknown[]) {
	const start = performance.now();
	const request = open.apply(this, args);
	request.addEventListener('success', () => (counts.opening += performance.now() - start));
	return request;
};

spy(IDBDatabase.prototype, 'transaction', (_stores, mode = 'readonly') => add(counts.transactions, String(mode)));
spy(Crypto.prototype, 'getRandomValues', (view) => {
	if (view instanceof Uint32Array && view.length === 1) draws += 1;
});

export {};
