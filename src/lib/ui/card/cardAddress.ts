import { goto } from '$app/navigation';
import { page } from '$app/state';
import type { Occurrence } from '#lib/domain/occurrence.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Civil, Uuid } from '#lib/model/scalars.ts';
import type { App } from '../shell/app.svelte.ts';
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

async function emptyDraft(app: App): Promise<Activity> {
	const [{ draftActivity }, { nextWhen }] = await Promise.all([import('./draftActivity.ts'), import('./nextWhen.ts')]);
	return draftActivity(app, nextWhen(app));
}

/** Opens an empty card, or one with what was typed so far. */
export async function openNew(app: App, draft?: Activity): Promise<void> {
	shell.drawer = false;
	holdTyping();
	const kept = draft ? undefined : await app.store.drafts.get('card:new');
	try {
		if (draft || !kept) await app.store.drafts.put('card:new', draft ?? (await emptyDraft(app)));
	} finally {
		// Also where the storage is full, which is said: the draft is held for as long as the page is open.
		await go('new');
	}
}
