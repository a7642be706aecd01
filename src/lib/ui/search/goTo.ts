import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { dayOf, isDay } from '#lib/domain/time/civil.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { isView, type View } from '../calendar/views.ts';
import type { App } from '../shell/app.svelte.ts';
import type { Hit } from './hit.ts';

/** The layout that is shown, else the one used last. */
function presentView(app: App): View {
	const { view } = page.params;
	if (isView(view)) return view;
	return isView(app.local.values.calendarView) ? app.local.values.calendarView : 'week';
}

/** The day that is shown, else today. */
function presentDay(app: App): Civil {
	const { date } = page.params;
	return date !== undefined && isDay(date) ? date : app.today;
}

function go(view: View, date: Civil, search: URLSearchParams): Promise<void> {
	const day = { view, date };
	const plain = resolve('/calendar/[view]/[[date]]', day);
	const full = resolve(`/calendar/[view]/[[date]]?${search.toString()}`, day);
	return goto(search.size === 0 ? plain : full, { keepFocus: true, noScroll: true });
}

/** Shows a day in the calendar, in the layout it is in; an open card stays open. */
export function goToDay(app: App, day: Civil): Promise<void> {
	return go(presentView(app), day, page.url.searchParams);
}

/** Shows the calendar in another layout, at the day it is at. */
export async function showView(app: App, view: View): Promise<void> {
	await app.local.set('calendarView', view);
	await go(view, presentDay(app), page.url.searchParams);
}

/** Opens the card of what was found, on its day; what has none, at the day that is shown. */
export function goToHit(app: App, { id, recurrenceId, time }: Hit): Promise<void> {
	const card = recurrenceId === undefined ? id : `${id}@${recurrenceId}`;
	const day = time ? dayOf(time.start) : presentDay(app);
	return go(presentView(app), day, new URLSearchParams({ card }));
}
