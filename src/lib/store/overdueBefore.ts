import type { Activity } from '#lib/model/activity.ts';
import type { Civil, Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import { takerKey } from './takenKeys.ts';
import { typedRows } from './typedRow.ts';

/** What somebody should have done long ago. */
export interface LongOverdue {
	/** How much there is in all. */
	count: number;
	/** The newest of it. */
	newest: Activity[];
}

/** What a member has to do that was to be over before a day, as its own clocks have it; the newest `most` of it. */
export async function overdueBefore(db: DaybookDb, memberId: Uuid, day: Civil, most: number): Promise<LongOverdue> {
	const found = db
		.rows('activity')
		.where('_openUntil')
		.between(takerKey(memberId), takerKey(memberId) + day);
	const [count, newest] = await Promise.all([found.count(), found.clone().reverse().limit(most).toArray()]);
	return { count, newest: typedRows('activity', newest) };
}
