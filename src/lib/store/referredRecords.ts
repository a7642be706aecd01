import { referredTypes, type ReferredType } from '#lib/domain/idsIn.ts';
import type { Records } from '#lib/model/recordTypes.ts';
import type { Find } from './find.ts';

/** Records that activities refer to, by type. */
export type ReferredRecords = { [Type in ReferredType]: Records[Type][] };

/** All records that activities may refer to: those that live, or those in the trash. */
export async function referredRecords(find: Find, where: 'all' | 'trash'): Promise<ReferredRecords> {
	const lists = await Promise.all(referredTypes.map(async (type) => [type, await find[where](type)] as const));
	// Object.fromEntries forgets which list goes with which type.
	const byType: object = Object.fromEntries(lists);
	return byType as ReferredRecords;
}
