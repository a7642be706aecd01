import { plainFilter, readFilter, type ActivityFilter } from '#lib/domain/lists/activityFilter.ts';
import type { Json } from '#lib/model/scalars.ts';
import type { ActivityList } from './savedLists.svelte.ts';

function parsed(text: string): Json | undefined {
	try {
		return JSON.parse(text) as Json;
	} catch (error) {
		// Somebody wrote the address by hand: it asks for nothing.
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

/** Which list an address asks for, and with which filter: its own, or what it was changed to. */
export function askedIn(url: URL, lists: readonly ActivityList[]): { list: ActivityList; filter: ActivityFilter } {
	const list = lists.find(({ id }) => id === url.searchParams.get('view')) ?? lists[0]!;
	const changed = url.searchParams.get('filter');
	return { list, filter: changed === null ? list.filter : readFilter(parsed(changed) ?? { ...plainFilter }) };
}

/** The question part of the address of a list, with what was changed of its filter; an open card stays open. */
export function addressOf(url: URL, id: string, changed?: ActivityFilter): string {
	const params = new URLSearchParams(url.search);
	params.set('view', id);
	if (changed) params.set('filter', JSON.stringify(changed));
	else params.delete('filter');
	return params.toString();
}
