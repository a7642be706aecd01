import type { Uuid } from '#lib/model/scalars.ts';
import { readActivitiesOf } from '#lib/store/activityFeed.ts';
import { instantOfStamp } from '#lib/store/stamp.ts';
import type { Store } from '#lib/store/store.ts';
import type { ImportWork } from './importWork.ts';

/** Ids are looked up in lots, so that a large import does not hold one question open, or the page. */
const lot = 500;

/** Hands the worker the records that imported activities would meet, those in the trash included, in place of those before. */
export async function meetExisting(store: Store, work: ImportWork, ids: readonly Uuid[]): Promise<void> {
	await work.ask('forget', undefined);
	for (let from = 0; from < ids.length; from += lot) {
		const found = await readActivitiesOf(store.db, ids.slice(from, from + lot));
		const met = found.map(({ activity, edited }) => ({ activity, editedAt: instantOfStamp(edited) }));
		if (met.length > 0) await work.ask('meet', met);
	}
}
