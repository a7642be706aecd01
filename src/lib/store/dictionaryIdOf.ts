import { uuidFromText } from '#lib/domain/uuidFromText.ts';
import type { DictionaryRole } from '#lib/model/dictionary.ts';
import type { Uuid } from '#lib/model/scalars.ts';

/** The id of the dictionary of a role: the same everywhere, so that two devices of one team mean the same by it. */
export function dictionaryIdOf(role: DictionaryRole): Uuid {
	return uuidFromText(`daybook/dictionary/${role}`);
}
