import type { Activity, ActivityStatus, Priority } from '#lib/model/activity.ts';
import { componentOf, type Component } from './component.ts';
import { contentLine, plainLine } from './contentLine.ts';
import type { ExportContext } from './exportContext.ts';
import { instantLine } from './timeLine.ts';

type Statuses = Readonly<Record<ActivityStatus, string | undefined>>;

const open = { not_started: 'NEEDS-ACTION', planned: 'NEEDS-ACTION', deferred: 'NEEDS-ACTION' };
const begun = { in_progress: 'IN-PROCESS', waiting: 'IN-PROCESS' };

/** STATUS (RFC 5545 §3.8.1.11) is coarser than ours; what it cannot say is in Daybook's own properties. */
const statuses: Readonly<Record<Component, Statuses>> = {
	VEVENT: {
		not_started: 'CONFIRMED',
		planned: 'CONFIRMED',
		in_progress: 'CONFIRMED',
		waiting: 'CONFIRMED',
		deferred: 'TENTATIVE',
		done: 'CONFIRMED',
		cancelled: 'CANCELLED',
	},
	VTODO: { ...open, ...begun, done: 'COMPLETED', cancelled: 'CANCELLED' },
	VJOURNAL: {
		not_started: 'DRAFT',
		planned: 'DRAFT',
		in_progress: 'DRAFT',
		waiting: 'DRAFT',
		deferred: 'DRAFT',
		done: 'FINAL',
		cancelled: 'CANCELLED',
	},
};

const priorities: Readonly<Record<Priority, string>> = { high: '1', normal: '5', low: '9' };

const busyLines = (busy: boolean) => [
	plainLine('TRANSP', busy ? 'OPAQUE' : 'TRANSPARENT'),
	plainLine('X-MICROSOFT-CDO-BUSYSTATUS', busy ? 'BUSY' : 'FREE'),
];

/** STATUS, COMPLETED, PRIORITY and TRANSP, as far as the component has them; how important it is stays in the team. */
export function statusLines({ kind, status, priority, completedAt, busy }: Activity, { isFull }: ExportContext): string[] {
	const component = componentOf[kind];
	const known = statuses[component][status];
	return [
		...(known === undefined ? [] : [plainLine('STATUS', known)]),
		...(component === 'VTODO' && status === 'done' && completedAt !== undefined ? [instantLine('COMPLETED', completedAt)] : []),
		...(isFull && component !== 'VJOURNAL' ? [contentLine('PRIORITY', 'integer', priorities[priority])] : []),
		...(component === 'VEVENT' ? busyLines(busy) : []),
	];
}
