import type { Activity } from '#lib/model/activity.ts';

/** Whether an activity belongs into a file for others: notes and mails are the team's own record of what was. */
export const isForOthers = ({ kind }: Activity) => kind !== 'note' && kind !== 'mail';
