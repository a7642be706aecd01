import { partiesOf } from '#lib/domain/partiesOf.ts';
import { newestFirst, tookPlace } from '#lib/domain/timeline/tookPlace.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { LinkKey } from '#lib/model/linkKey.ts';
import { isOpen } from '#lib/model/status.ts';
import { packId } from './packedId.ts';
import type { LooseRow, RowExtras } from './row.ts';

/** Sorts behind every place in time. */
const end = '~';

const headOf = (key: LinkKey): string => `${packId(key.slice(key.indexOf(':') + 1))} `;

/**
 * Keys by which an activity is found for each of whom and what it is about: the packed id, and when it took place, the
 * newest first; nothing follows the id while it is open. An id is nobody else's, so its type is left out.
 */
export function aboutKeys(activity: Activity): Pick<RowExtras, '_about'> {
	const place = isOpen(activity.status) ? '' : newestFirst(tookPlace(activity));
	const about = partiesOf(activity).map((key) => headOf(key) + place);
	return about.length > 0 ? { _about: about } : {};
}

/** The key of what is open about it. */
export const aboutOpen = headOf;

/** Between which keys those lie that are no longer open. */
export const aboutPast = (key: LinkKey): [low: string, high: string] => [`${headOf(key)}0`, `${headOf(key)}${end}`];

/** The place in time that a row found for it has, the newest first. */
export function placeIn(row: LooseRow, key: LinkKey): string {
	const head = headOf(key);
	const found = (row['_about'] as string[]).find((one) => one.startsWith(head));
	return found?.slice(head.length) ?? '';
}
