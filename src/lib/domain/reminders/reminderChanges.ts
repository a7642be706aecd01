import type { Activity } from '#lib/model/activity.ts';
import type { Change, FieldValues, Patch } from '#lib/model/change.ts';
import type { Instant, Uuid } from '#lib/model/scalars.ts';
import { changedFields } from '../changedFields.ts';
import { completionOf } from '../completion.ts';
import { changeThis, occurrenceAsActivity } from '../series.ts';
import { acknowledgedFields } from './acknowledgement.ts';
import type { PlannedReminder } from './plannedReminder.ts';
import { snoozeReminder } from './snoozes.ts';

/** A planned reminder with the activity it belongs to. */
export interface Held {
	row: PlannedReminder;
	activity: Activity;
}

type Fields = FieldValues<'activity'>;

/** One put off is gone when it is dismissed; any other is dismissed for this member until its time. */
function putAway({ row, activity }: Held, memberId: Uuid): Fields {
	const reminder = activity.reminders[row.reminderId];
	if (reminder?.snoozes) return { reminders: { [row.reminderId]: undefined } };
	const acknowledged = acknowledgedFields(activity, row.reminderId, memberId, row.at);
	return Object.keys(acknowledged ?? {}).length > 0 ? { acknowledged } : {};
}

function merged(all: readonly Fields[]): Fields {
	const fields: Fields = {};
	for (const { reminders, acknowledged } of all) {
		if (reminders) fields.reminders = { ...fields.reminders, ...reminders };
		if (acknowledged) fields.acknowledged = { ...fields.acknowledged, ...acknowledged };
	}
	return fields;
}

const patchOf = (id: Uuid, fields: Fields): Patch[] => (Object.keys(fields).length > 0 ? [{ type: 'activity', id, fields }] : []);

/** Dismisses reminders for a member on all devices; no patches where all of them are dismissed already. */
export function dismissal(held: readonly Held[], memberId: Uuid): Change {
	const ids = [...new Set(held.map(({ activity }) => activity.id))];
	const patches = ids.flatMap((id) => {
		// Of several of one reminder the last one speaks for those before.
		const own = held.filter(({ activity }) => activity.id === id).sort((one, other) => one.row.at - other.row.at);
		return patchOf(id, merged(own.map((one) => putAway(one, memberId))));
	});
	return { command: 'acknowledge', patches };
}

/** Puts a reminder off until an instant (epoch ms): dismissed as it is, and another one rings then. */
export function postponement({ row, activity }: Held, until: number, memberId: Uuid): Change {
	const reminder = activity.reminders[row.reminderId];
	if (!reminder) return { command: 'snooze', patches: [] };
	const [id, later] = snoozeReminder(reminder, row, new Date(until).toISOString(), memberId);
	const fields = merged([putAway({ row, activity }, memberId), { reminders: { [id]: later } }]);
	return { command: 'snooze', patches: patchOf(activity.id, fields) };
}

/** Marks what a reminder is about as done; of a repeating activity the one occurrence, which becomes its own record. */
export function completionBy({ row, activity }: Held, replaced: readonly Activity[], now: Instant): Change {
	const done = (one: Activity): Activity => ({
		...one,
		status: 'done',
		completedAt: completionOf({ ...one, status: 'done' }, now).completedAt ?? now,
	});
	if (row.recurrenceId === undefined) {
		return { command: 'complete', patches: patchOf(activity.id, changedFields('activity', activity, done(activity))) };
	}
	const place = { series: activity, recurrenceId: row.recurrenceId, replaced };
	return { command: 'complete', patches: changeThis(place, done(occurrenceAsActivity(place))) };
}
