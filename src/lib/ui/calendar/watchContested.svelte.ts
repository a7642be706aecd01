import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import { doubleBookings } from '#lib/domain/sharing/doubleBookings.ts';
import type { App } from '../shell/app.svelte.ts';
import { live } from '../store/live.svelte.ts';
import { contested } from './contested.svelte.ts';

/** Keeps blocks told of what has to be settled, from now on. */
export function watchContested(app: App): void {
	contested.sign = TriangleAlert;
	$effect.root(() => {
		const rivals = live(
			() => 0,
			() => app.store.find.withRivals('activity'),
			[],
		);
		$effect(() => {
			const [asked, now, ids] = [contested.inView, app.now.civil(app.tz), rivals.current];
			// After the blocks are drawn: bookings are counted by their occurrences.
			const timer = setTimeout(() => {
				const met = asked ? doubleBookings(asked.activities, asked.range) : [];
				const keys = met.filter(({ contested: { end } }) => end > now).map(({ contested: { key } }) => key);
				// Where there is nothing, as before, nothing is drawn again.
				if (ids.length + keys.length + contested.ids.size > 0) contested.ids = new Set([...ids, ...keys]);
			});
			return () => clearTimeout(timer);
		});
	});
}
