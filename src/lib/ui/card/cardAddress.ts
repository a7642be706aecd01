import { goto } from '$app/navigation';
import { page } from '$app/state';
import type { Occurrence } from '#lib/domain/occurrence.ts';
import { newActivity } from '#lib/domain/newActivity.ts';
import { addMinutes } from '#lib/domain/time/arithmetic.ts';
import { startOfWork } from '#lib/domain/workingHours.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Civil, Uuid } from '#lib/model/scalars.ts';
import type { When } from '#lib/model/when.ts';
import { newId } from '#lib/store/newId.ts';
import { planningDay } from '../calendar/planningDay.ts';
import { isView } from '../calendar/views.ts';
import type { App } from '../shell/app.svelte.ts';
import { narrowScreen } from '../shell/narrowScreen.svelte.ts';
import { shell } from '../shell/shellState.svelte.ts';
import { holdTyping } from './typedAhead.ts';

/** What the address says is open in the card: `?card=ID`, `?card=ID@2026-11-24T10:00`, or `?card=new`. */
export interface CardAddress {
	/** `new` for what is not stored yet. */
	id: Uuid;
	recurrenceId?: Civil;
}

export function readCardAddress(url: URL): CardAddress | undefined {
	const text = url.searchParams.get('card');
	if (!text) return undefined;
	const [id = '', recurrenceId] = text.split('@');
	return recurrenceId === undefined ? { id } : { id, recurrenceId };
}

function go(card: string | undefined, replaceState = false): Promise<void> {
	const url = new URL(page.url);
	// What a shortcut of the installed app asked for is done by opening the card.
	url.searchParams.delete('new');
	if (card === undefined) url.searchParams.delete('card');
	else url.searchParams.set('card', card);
	return goto(`${url.pathname}${url.search}`, { keepFocus: true, noScroll: true, replaceState });
}

/** Opens the full card; Back closes it. */
export function openCard({ activity, recurrenceId }: Pick<Occurrence, 'activity' | 'recurrenceId'>): Promise<void> {
	return go(recurrenceId === undefined ? activity.id : `${activity.id}@${recurrenceId}`);
}

/** The card of what was new is, once stored, the card of a record. */
export function becomeCard(id: Uuid): Promise<void> {
	return go(id, true);
}

export function closeCard(): Promise<void> {
	return go(undefined);
}

/** The calendar that new activities go to: the one used last, else the first. */
export function usualCalendar(app: App): Uuid {
	const { calendars, calendar } = app.catalogue;
	const last = app.local.values.calendarId;
	return calendar.has(last) ? last : (calendars.find((one) => one.ownerId === app.store.self.memberId) ?? calendars[0])?.id ?? '';
}

/** The day that something new begins on: the one that the calendar shows, where it is on the screen and shows not today. */
function nextDay(app: App): Civil {
	const { view, date } = page.params;
	return isView(view) && date ? planningDay(view, date, app.today, app.firstDay, narrowScreen.current) : app.today;
}

/** The next full half hour of today, or the beginning of work on the day that is looked at, an hour long: when something new is planned if nothing else is said. */
export function nextWhen(app: App): When {
	const now = app.now.civil(app.tz);
	const past = Number(now.slice(14)) % 30;
	const day = nextDay(app);
	const start = day === app.today ? addMinutes(now, 30 - past) : startOfWork(app.catalogue.member.get(app.store.self.memberId)?.workingHours, day);
	return { start, end: addMinutes(start, 60), tz: app.tz };
}

/** An activity not stored yet, at that time, in the category used for such times. */
export function draftActivity(app: App, when: When): Activity {
	const { categories } = app.catalogue;
	const category = categories.find((term) => term.active && term.kind === 'event') ?? categories[0]!;
	const { memberId } = app.store.self;
	const calendarId = usualCalendar(app);
	const calendar = app.catalogue.calendar.get(calendarId);
	return newActivity({ id: newId(app.now.ms), when, category, calendar, calendarId, memberId, now: app.now.ms });
}

/** Opens an empty card, or one with what was typed so far. */
export async function openNew(app: App, draft?: Activity): Promise<void> {
	shell.drawer = false;
	holdTyping();
	const kept = draft ? undefined : await app.store.drafts.get('card:new');
	try {
		if (draft || !kept) await app.store.drafts.put('card:new', draft ?? draftActivity(app, nextWhen(app)));
	} finally {
		// Also where the storage is full, which is said: the draft is held for as long as the page is open.
		await go('new');
	}
}
