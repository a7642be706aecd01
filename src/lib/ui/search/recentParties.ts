import { linkTypes, type LinkKey, type LinkType } from '#lib/model/linkKey.ts';
import type { Find } from '#lib/store/find.ts';
import { linkWord } from '../words/partyWords.ts';
import { recordName } from '../words/recordName.ts';
import type { PartyHit } from './partyHits.ts';

async function hitOf(find: Find, type: LinkType, id: string): Promise<PartyHit[]> {
	const record = await find.get(type, id);
	if (!record || record.deletedAt !== undefined) return [];
	const key: LinkKey = `${type}:${id}`;
	return [{ key, type, name: [{ text: recordName(type, record), hit: false }], note: linkWord(type) }];
}

/** The customers among what was opened lately, without those that are gone. */
export async function recentParties(find: Find, keys: readonly string[]): Promise<PartyHit[]> {
	const links = keys.flatMap((key) => {
		const type = linkTypes.find((one) => key.startsWith(`${one}:`));
		return type ? [hitOf(find, type, key.slice(type.length + 1))] : [];
	});
	return (await Promise.all(links)).flat();
}
