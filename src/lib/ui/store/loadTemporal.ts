import polyfill from './temporalPolyfill.ts?worker&url';

/** Gives a runtime that has no `Temporal` one. The page and its workers load the same file, which would else weigh in each of them. */
export async function loadTemporal(): Promise<void> {
	if (!('Temporal' in globalThis)) await import(/* @vite-ignore */ polyfill);
}
