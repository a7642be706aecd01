import type { ImportedActivity } from '#lib/interop/ics/imported.ts';
import { idsToFind } from '#lib/interop/ics/planImport.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { Store } from '#lib/store/store.ts';

export type Existing = ReadonlyMap<Uuid, Activity>;

export const nothingFound: Existing = new Map();

/** Ids are looked up in lots, so that a large import does not hold one question open. */
const lot = 2_000;

/** The records that imported activities would meet, those in the trash included. */
export async function findExisting(store: Store, imported: readonly ImportedActivity[]): Promise<Existing> {
	const ids = idsToFind(imported);
	const found = new Map<Uuid, Activity>();
	for (let from = 0; from < ids.length; from += lot) {
		const activities = await store.find.getMany('activity', ids.slice(from, from + lot));
		for (const activity of activities) found.set(activity.id, activity);
	}
	return found;
}
