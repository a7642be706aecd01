import { dayPlan } from '#lib/domain/dayPlan.ts';
import { occurrencesIn } from '#lib/domain/occurrencesOf.ts';
import { addDays } from '#lib/domain/time/arithmetic.ts';
import type { App } from '../shell/app.svelte.ts';
import { live } from '../store/live.svelte.ts';

/** As far back as the screen of today looks for what is overdue. */
const back = 60;

interface Badge {
	setAppBadge?: (count: number) => Promise<void>;
	clearAppBadge?: () => Promise<void>;
}

/** Keeps the number on the app's icon: what is overdue and what is due today. Must be called while a component is set up. */
export function keepBadge(app: App): void {
	const badge = navigator as Badge;
	if (!badge.setAppBadge) return;
	const range = $derived({ from: addDays(app.today, -back), to: addDays(app.today, 1), tz: app.tz });
	const found = live(
		() => range,
		(asked) => app.store.find.activitiesBetween(asked),
		[],
	);
	const count = $derived.by(() => {
		const { memberId } = app.store.self;
		const question = { occurrences: occurrencesIn(found.current, range), openEnded: [], memberId, now: app.now.civil(app.tz), tz: app.tz };
		const { overdue, tasks, timed, wholeDay } = dayPlan(question);
		return overdue.length + [...tasks, ...timed, ...wholeDay].length;
	});
	$effect(() => {
		// An icon that cannot carry a number is no failure: not every system has them.
		void (count > 0 ? badge.setAppBadge?.(count) : badge.clearAppBadge?.())?.catch(() => {});
	});
}
