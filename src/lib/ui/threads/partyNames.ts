import { linkTypes, type LinkType } from '#lib/model/linkKey.ts';
import type { Find } from '#lib/store/find.ts';
import { recordName } from '../words/recordName.ts';

/** The names of companies, contacts and whatever else can be linked to, by their keys; what is gone has none. */
export async function partyNames(find: Find, keys: readonly string[]): Promise<Map<string, string>> {
	const idsOf = (type: LinkType) => keys.flatMap((key) => (key.startsWith(`${type}:`) ? [key.slice(type.length + 1)] : []));
	const named = await Promise.all(
		linkTypes.map(async (type) => {
			const ids = idsOf(type);
			const records = ids.length === 0 ? [] : await find.getMany(type, ids);
			return records.map((record) => [`${type}:${record.id}`, recordName(type, record)] as const);
		}),
	);
	return new Map(named.flat());
}
