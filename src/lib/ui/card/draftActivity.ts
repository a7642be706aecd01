import { plannable } from '#lib/domain/lists/plannable.ts';
import { newActivity } from '#lib/domain/newActivity.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { When } from '#lib/model/when.ts';
import { newId } from '#lib/store/newId.ts';
import type { App } from '../shell/app.svelte.ts';
import { usualCalendar } from './usualCalendar.ts';

/** An activity not stored yet, at that time, in the category used for such times. */
export function draftActivity(app: App, when: When): Activity {
	const { categories } = app.catalogue;
	const offered = plannable(categories);
	const category = offered.find(({ kind }) => kind === 'event') ?? offered[0]!;
	const { memberId } = app.store.self;
	const calendarId = usualCalendar(app);
	const calendar = app.catalogue.calendar.get(calendarId);
	return newActivity({ id: newId(app.now.ms), when, category, calendar, calendarId, memberId, now: app.now.ms });
}
