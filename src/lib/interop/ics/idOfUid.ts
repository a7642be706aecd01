import { uuidFromText } from '#lib/domain/uuidFromText.ts';
import type { Uuid } from '#lib/model/scalars.ts';

const canonicalUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text is a UUID as Daybook writes it. */
export const isCanonicalUuid = (text: string) => canonicalUuid.test(text);

/** The id of the activity with a UID: the UID itself if Daybook could have made it, else one hashed from it. */
export function idOfUid(uid: string): Uuid {
	return isCanonicalUuid(uid) ? uid : uuidFromText(uid);
}
