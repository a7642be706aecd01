import type { Plugin } from 'vite';

/**
 * A Vite plugin: the page has a bar of its own, and @event-calendar/core 5.15 is told to draw none, but would bring its
 * toolbar and buttons with it all the same. In their place stands a component that draws nothing.
 */
export const withoutToolbar = (): Plugin => ({
	name: 'daybook-without-toolbar',
	enforce: 'pre',
	load: (id) => (/@event-calendar\/core\/src\/Toolbar\.svelte$/.test(id) ? '<!-- Nothing -->' : undefined),
});
