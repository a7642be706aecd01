import type { Uuid } from '#lib/model/scalars.ts';
import type { App } from '../shell/app.svelte.ts';

/** The calendar that new activities go to: the one used last, else the first. */
export function usualCalendar(app: App): Uuid {
	const { calendars, calendar } = app.catalogue;
	const last = app.local.values.calendarId;
	return calendar.has(last) ? last : ((calendars.find((one) => one.ownerId === app.store.self.memberId) ?? calendars[0])?.id ?? '');
}
