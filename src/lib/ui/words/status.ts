import type { Activity, ActivityKind, ActivityStatus, Priority } from '#lib/model/activity.ts';
import { m } from './m.ts';

const ofTask: Record<ActivityStatus, () => string> = {
	not_started: m.status_not_started,
	planned: m.status_planned,
	in_progress: m.status_in_progress,
	waiting: m.status_waiting,
	deferred: m.status_deferred,
	done: m.status_completed,
	cancelled: m.status_cancelled,
};

const ofEvent: Record<ActivityStatus, () => string> = { ...ofTask, done: m.status_held, cancelled: m.status_not_held };
const ofRecord: Record<ActivityStatus, () => string> = { ...ofTask, done: m.status_logged };

const byKind: Record<ActivityKind, Record<ActivityStatus, () => string>> = {
	event: ofEvent,
	call: ofEvent,
	task: ofTask,
	mail: ofRecord,
	note: ofRecord,
};

/** The status as people call it for this kind of activity (model §5): done is Held, Completed or Logged. */
export function statusWord({ kind, status }: Pick<Activity, 'kind' | 'status'>): string {
	return byKind[kind][status]();
}

const kinds: Record<ActivityKind, () => string> = {
	event: m.kind_event,
	call: m.kind_call,
	task: m.kind_task,
	mail: m.kind_mail,
	note: m.kind_note,
};
export const kindWord = (kind: ActivityKind) => kinds[kind]();

const priorityNames: Record<Priority, () => string> = { high: m.priority_high, normal: m.priority_normal, low: m.priority_low };
export const priorityWord = (priority: Priority) => priorityNames[priority]();
