import { occurrencesOf } from '#lib/domain/occurrencesOf.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { DayRange } from '#lib/store/dayReach.ts';
import { spreadRange } from '#lib/store/spread.ts';
import type { Store } from '#lib/store/store.ts';

export interface RangeReading {
	/** Rows that the question reads, shown or not. */
	read: number;
	/** Activities of which something lies in the range, found by looking at every row. */
	shown: number;
	/** Of the activities not shown, those that repeat or last for days and are not certainly over. */
	long: number;
}

/** What a question about days reads, against what there is to show. */
export async function readRange(store: Store, range: DayRange): Promise<RangeReading> {
	window.counted.reset();
	await store.find.activitiesBetween(range);
	const read = window.counted.counts().read['activity'] ?? 0;
	let shown = 0;
	let long = 0;
	const [low, high] = spreadRange(range.from, range.to);
	const isSpread = (first: unknown) => typeof first === 'string' && first >= low && first <= high;
	await store.db.rows('activity').each((row) => {
		if (row['deletedAt'] !== undefined) return;
		if (occurrencesOf(row as unknown as Activity, range).length > 0) shown += 1;
		else if (isSpread(row['_spread']) || (typeof row['_last'] === 'string' && row['_last'] >= range.from)) long += 1;
	});
	return { read, shown, long };
}
