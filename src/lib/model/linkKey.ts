import type { Uuid } from './scalars.ts';

/** Record types that an activity can be linked to. */
export const linkTypes = ['company', 'contact', 'project', 'opportunity', 'campaign'] as const;
export type LinkType = (typeof linkTypes)[number];

/** What an activity is about, such as `company:ID`. */
export type LinkKey = `${LinkType}:${Uuid}`;
