import { MediaQuery } from 'svelte/reactivity';

/** Whether the screen is a phone's. */
export const narrowScreen = new MediaQuery('max-width: 639px');
