import { withLinks } from '#lib/domain/card/people.ts';
import { addMinutes } from '#lib/domain/time/arithmetic.ts';
import type { LinkKey } from '#lib/model/linkKey.ts';
import { openNew } from '../card/cardAddress.ts';
import { draftActivity } from '../card/draftActivity.ts';
import { nextWhen } from '../card/nextWhen.ts';
import { withCategory } from '../card/withCategory.ts';
import type { App } from '../shell/app.svelte.ts';

const usualMinutes = 15;

/** Opens the card of a new activity about this. */
export async function planWith(app: App, link: LinkKey): Promise<void> {
	await openNew(app, withLinks(draftActivity(app, nextWhen(app)), { [link]: true as const }));
}

/** Opens the card of a call with them that has just ended, for what was said. */
export async function logCallWith(app: App, link: LinkKey): Promise<void> {
	const { categories } = app.catalogue;
	const category = categories.find((term) => term.active && term.kind === 'call');
	const end = app.now.civil(app.tz);
	const start = addMinutes(end, -(category?.minutes ?? usualMinutes));
	const linked = withLinks(draftActivity(app, { start, end, tz: app.tz }), { [link]: true as const });
	const call = category ? withCategory(linked, category, app.now.ms, app.catalogue) : linked;
	// It took place, and nobody need be reminded of it, whatever else stood in the calendar then.
	await openNew(app, { ...call, when: { start, end, tz: app.tz }, status: 'done', busy: false, reminders: {} });
}
