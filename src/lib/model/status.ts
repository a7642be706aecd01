import type { ActivityKind, ActivityStatus } from './activity.ts';

/** The statuses that activities of a kind are offered (model §5). */
export const offeredStatuses = {
	event: ['planned', 'deferred', 'done', 'cancelled'],
	call: ['planned', 'deferred', 'done', 'cancelled'],
	task: ['not_started', 'planned', 'in_progress', 'waiting', 'deferred', 'done', 'cancelled'],
	mail: ['planned', 'done', 'cancelled'],
	note: ['done'],
} as const satisfies Record<ActivityKind, readonly ActivityStatus[]>;

/** Neither done nor cancelled. */
export function isOpen(status: ActivityStatus): boolean {
	return status !== 'done' && status !== 'cancelled';
}
