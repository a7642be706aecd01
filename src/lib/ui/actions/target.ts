import type { Occurrence } from '#lib/domain/occurrence.ts';

/** What a command is about: an activity, or with `recurrenceId` one occurrence of a series. */
export type Target = Pick<Occurrence, 'activity' | 'recurrenceId'>;
