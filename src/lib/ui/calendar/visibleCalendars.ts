import type { Calendar, Hue } from '#lib/model/calendar.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { App } from '../shell/app.svelte.ts';

/** Whether a calendar is somebody else's. */
export const isOthers = ({ ownerId }: Pick<Calendar, 'ownerId'>, self: Uuid) => ownerId !== undefined && ownerId !== self;

/** A calendar's name, with whose it is where that is not whoever is at this device. */
export function calendarTitle({ catalogue, store }: App, calendar: Calendar): string {
	const owner = isOthers(calendar, store.self.memberId) ? catalogue.member.get(calendar.ownerId!)?.name : undefined;
	return owner === undefined ? calendar.name : `${calendar.name} (${owner})`;
}

/** The title of the calendar of an id; empty for one that is gone. */
export function titleOfCalendar(app: App, id: Uuid): string {
	const calendar = app.catalogue.calendar.get(id);
	return calendar ? calendarTitle(app, calendar) : '';
}

/** Shows a calendar or hides it, on this device. */
export async function toggleCalendar(app: App, id: Uuid): Promise<void> {
	const { [id]: was, ...others } = app.local.values.hiddenCalendars;
	await app.local.set('hiddenCalendars', was ? others : { ...others, [id]: true });
}

/** Hides when a colleague has no time, or shows it again, on this device. */
export async function toggleBusy(app: App, memberId: Uuid): Promise<void> {
	const { [memberId]: was, ...others } = app.local.values.hiddenBusy;
	await app.local.set('hiddenBusy', was ? others : { ...others, [memberId]: true });
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

/** Shows a colleague's calendar in a hue of one's own, on this device; in the calendar's own again, where that is chosen. */
export async function recolour(app: App, id: Uuid, hue: Hue): Promise<void> {
	const { [id]: _was, ...others } = app.local.values.hues;
	const own = await app.store.find.get('calendar', id);
	await app.local.set('hues', own?.hue === hue ? others : { ...others, [id]: hue });
}
