import type { Plugin } from 'vite';

const view = /@event-calendar\/core\/src\/plugins\/(resource-time-grid|resource-timeline|time-grid)\/View\.svelte$/;
const wanted = 'tick().then(scrollToTime)';

/**
 * A Vite plugin for one line of @event-calendar/core 5.15: its views scroll a tick after they were drawn, and throw
 * when they have been left by then. They scroll only while they are there.
 * Throws when the line is not as it was, so that a newer version is looked at.
 */
export function scrollWhileThere(): Plugin {
	return {
		name: 'scroll-while-there',
		enforce: 'pre',
		transform: {
			filter: { id: view },
			handler(code) {
				if (!code.includes(wanted))
					throw new Error('@event-calendar/core no longer scrolls as scrollWhileThere.ts expects: is it still needed?');
				return { code: code.replace(wanted, 'tick().then(() => mainEl && scrollToTime())'), map: null };
			},
		},
	};
}
