import { getContext, setContext } from 'svelte';
import type { Store } from '#lib/store/store.ts';

const key = Symbol('store');

/** Gives the open store to every component below. */
export function provideStore(store: Store): void {
	setContext(key, store);
}

/** The open store. */
export function useStore(): Store {
	return getContext<Store>(key);
}
