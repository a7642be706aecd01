import { newParty } from '#lib/domain/parties/newParty.ts';
import type { DictionaryRole } from '#lib/model/dictionary.ts';
import type { LinkType } from '#lib/model/linkKey.ts';
import type { Records } from '#lib/model/recordTypes.ts';
import { dictionaryIdOf } from '#lib/store/dictionaryIdOf.ts';
import { newId } from '#lib/store/newId.ts';
import type { App } from '../shell/app.svelte.ts';

/** A party that is not stored yet, of the person at this device, with the terms that come first. */
export function newPartyFor<Type extends LinkType>(app: App, type: Type, values: Partial<Records[Type]> = {}): Records[Type] {
	// The schemas name roles of dictionaries only.
	const firstTerm = (role: string) => app.catalogue.termsOf(dictionaryIdOf(role as DictionaryRole)).find(({ active }) => active)?.id ?? '';
	const at = new Date(app.now.ms).toISOString();
	return newParty(type, { id: newId(), memberId: app.store.self.memberId, at, firstTerm }, values);
}
