import type { Activity } from '#lib/model/activity.ts';
import type { LinkKey } from '#lib/model/linkKey.ts';

/** Whom and what an activity is about: what it is linked to, and the contacts who take part; each once. */
export function partiesOf({ links, participants }: Pick<Activity, 'links' | 'participants'>): LinkKey[] {
	const contacts = Object.keys(participants).filter((key) => key.startsWith('contact:'));
	return [...new Set([...Object.keys(links), ...contacts])] as LinkKey[];
}
