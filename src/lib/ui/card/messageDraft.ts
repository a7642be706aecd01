import type { Uuid } from '#lib/model/scalars.ts';

/** Where a line of an activity's discussion is kept that was typed and not sent. */
export const messageDraft = (activityId: Uuid) => `message:${activityId}`;
