import type { Uuid } from '#lib/model/scalars.ts';
import type { App } from '../shell/app.svelte.ts';

/** Shows a calendar or hides it, on this device. */
export async function toggleCalendar(app: App, id: Uuid): Promise<void> {
	const { [id]: was, ...others } = app.local.values.hiddenCalendars;
	await app.local.set('hiddenCalendars', was ? others : { ...others, [id]: true });
}

/** Hides all calendars but one; asked again, shows all. */
export async function showOnly(app: App, id: Uuid): Promise<void> {
	const others = app.catalogue.calendars.filter((calendar) => calendar.id !== id);
	const hidden = app.local.values.hiddenCalendars;
	if (!hidden[id] && others.every((calendar) => hidden[calendar.id])) return showAll(app);
	await app.local.set('hiddenCalendars', Object.fromEntries(others.map((calendar) => [calendar.id, true])));
}

export async function showAll(app: App): Promise<void> {
	await app.local.set('hiddenCalendars', {});
}
