import { typeNames, type TypeName } from '#lib/model/recordTypes.ts';
import type { DaybookDb } from './db.ts';

/** How many records of a type there are, outside the trash and in it. */
export interface RecordCount {
	type: TypeName;
	living: number;
	trashed: number;
}

/** Counts records by their indexes; reads none. */
export function recordCounts(db: DaybookDb): Promise<RecordCount[]> {
	return Promise.all(
		typeNames.map(async (type) => {
			const [all, trashed] = await Promise.all([db.rows(type).count(), db.rows(type).where('deletedAt').above('').count()]);
			return { type, living: all - trashed, trashed };
		}),
	);
}
