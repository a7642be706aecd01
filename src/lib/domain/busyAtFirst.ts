import type { ActivityKind } from '#lib/model/activity.ts';
import type { When } from '#lib/model/when.ts';
import { isDay } from './time/civil.ts';

/** Whether activities of a kind can take up somebody's time: tasks, notes and mails have no fixed one. */
export const canBeBusy = (kind: ActivityKind): boolean => kind === 'event' || kind === 'call';

/** Whether something new is busy: a whole day is a remark on the day unless somebody says otherwise. */
export function busyAtFirst(kind: ActivityKind, { start }: Pick<When, 'start'>): boolean {
	return canBeBusy(kind) && start !== undefined && !isDay(start);
}
