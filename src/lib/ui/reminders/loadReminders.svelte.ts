import type { Component } from 'svelte';

interface Loaded {
	Centre: Component;
}

let loaded = $state.raw<Loaded>();

/** All that reminds, once it is loaded: after the first screen. Until then the bell is silent. */
export const reminders = {
	get loaded() {
		return loaded;
	},
};

export async function loadReminders(): Promise<void> {
	const { default: Centre } = await import('./ReminderCentre.svelte');
	loaded = { Centre };
}
