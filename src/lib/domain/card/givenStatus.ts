import type { Activity, ActivityStatus } from '#lib/model/activity.ts';

type Given = Pick<Activity, 'kind' | 'status' | 'assigneeId' | 'createdBy'>;

/** Whether it is a task that one gave to another. */
const isGiven = ({ kind, assigneeId, createdBy }: Given) => kind === 'task' && assigneeId !== createdBy;

/**
 * The status of an activity after its kind or its assignee was changed: a planned task given to another is not started
 * (S1-34), and planned again by whoever planned it. Any other status stays: it is the doer's to move it on (S1-35).
 */
export function givenStatus(before: Given, after: Given): ActivityStatus {
	if (isGiven(after) === isGiven(before)) return after.status;
	if (isGiven(after)) return after.status === 'planned' ? 'not_started' : after.status;
	return after.status === 'not_started' ? 'planned' : after.status;
}
