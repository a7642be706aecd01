import { activityStatuses, type ActivityStatus, type Priority } from '#lib/model/activity.ts';
import type { ImportedKind } from './imported.ts';

const eventStatuses: Readonly<Record<string, ActivityStatus>> = {
	CONFIRMED: 'planned',
	TENTATIVE: 'deferred',
	CANCELLED: 'cancelled',
	// vCalendar 1.0
	'NEEDS ACTION': 'planned',
	ACCEPTED: 'planned',
	SENT: 'planned',
	DECLINED: 'cancelled',
	COMPLETED: 'done',
};

const taskStatuses: Readonly<Record<string, ActivityStatus>> = {
	'NEEDS-ACTION': 'planned',
	'NEEDS ACTION': 'planned',
	'IN-PROCESS': 'in_progress',
	COMPLETED: 'done',
	CANCELLED: 'cancelled',
	DECLINED: 'cancelled',
};

/** What a STATUS (RFC 5545 §3.8.1.11) or Daybook's own X-DAYBOOK-STATUS is here; undefined for an unknown one. */
export function statusOf(kind: ImportedKind, status: string, own = ''): ActivityStatus | undefined {
	if (kind === 'note') return status === '' || /^(DRAFT|FINAL|CANCELLED)$/i.test(status) ? 'done' : undefined;
	const daybook = activityStatuses.find((name) => name === own.toLowerCase());
	const table = kind === 'task' ? taskStatuses : eventStatuses;
	return daybook ?? (status === '' ? 'planned' : table[status.toUpperCase()]);
}

/** PRIORITY 1 to 4 is high, 6 to 9 low, 5, 0 and anything else normal (RFC 5545 §3.8.1.9). */
export function priorityOf(value: string): Priority {
	const number = Number(value.trim() || '0');
	if (number >= 1 && number <= 4) return 'high';
	return number >= 6 && number <= 9 ? 'low' : 'normal';
}
