import type { Activity } from '#lib/model/activity.ts';
import type { Civil, Uuid } from '#lib/model/scalars.ts';
import type { Thread } from '#lib/model/thread.ts';
import { performersOf } from '../performersOf.ts';
import { isOpenThread } from './isOpenThread.ts';
import { nextSteps, stepsOf } from './stepsOf.ts';

/** The open threads in which nothing is planned from a day on (invariant I-17), the one that waits longest first. */
export function withoutNextStep(threads: readonly Thread[], activities: readonly Activity[], day: Civil): Thread[] {
	const next = nextSteps(activities, day);
	return threads
		.filter((thread) => isOpenThread(thread) && !next.has(thread.id))
		.sort((one, other) => one.createdAt.localeCompare(other.createdAt));
}

/** Who is to think of the next step of a thread: those who did the last one, else whoever began the thread. */
export function responsibleFor(thread: Thread, activities: readonly Activity[], day: Civil): Uuid[] {
	const last = stepsOf(
		activities.filter(({ threadId }) => threadId === thread.id),
		day,
	).at(-1);
	return last ? performersOf(last.activity) : [thread.createdBy];
}
