import type { LinkKey } from '#lib/model/linkKey.ts';
import type { Uuid } from '#lib/model/scalars.ts';

/** Record types of which each may belong to one company. */
export const belongingTypes = ['contact', 'opportunity', 'project'] as const;
export type BelongingType = (typeof belongingTypes)[number];

/** What belongs to a company. */
export type Belongings = Readonly<Record<BelongingType, readonly Uuid[]>>;

/**
 * What an activity may be about to be in the timeline of `link`: that itself and, of a company, its contacts,
 * opportunities and projects (invariant I-18).
 */
export function timelineKeys(link: LinkKey, belongings: Belongings): LinkKey[] {
	if (!link.startsWith('company:')) return [link];
	return [link, ...belongingTypes.flatMap((type) => belongings[type].map((id): LinkKey => `${type}:${id}`))];
}
