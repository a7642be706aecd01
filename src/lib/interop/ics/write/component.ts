import type { ActivityKind } from '#lib/model/activity.ts';

/** The iCalendar component (RFC 5545 §3.6) that activities of a kind are written as. */
export const componentOf = {
	event: 'VEVENT',
	call: 'VEVENT',
	task: 'VTODO',
	mail: 'VJOURNAL',
	note: 'VJOURNAL',
} as const satisfies Record<ActivityKind, string>;

export type Component = (typeof componentOf)[ActivityKind];
