import type { Activity } from '#lib/model/activity.ts';
import type { Civil, Uuid } from '#lib/model/scalars.ts';
import { comesNext } from './comesNext.ts';

/** One activity of a thread, where it stands in it. */
export interface Step {
	activity: Activity;
	/** When it took place or will, as its own clocks show it; empty for what has no day. */
	at: Civil;
	/** Still to be done. */
	ahead: boolean;
}

/** What has no day comes after all that has one. */
const lastOfAll = '9999-12-31';

const inOrder = (one: Step, other: Step) =>
	Number(one.ahead) - Number(other.ahead) ||
	(one.at || lastOfAll).localeCompare(other.at || lastOfAll) ||
	one.activity.createdAt.localeCompare(other.activity.createdAt);

function stepOf(activity: Activity, day: Civil): Step {
	const next = comesNext(activity, day);
	if (next !== undefined) return { activity, at: next, ahead: true };
	const { due, start } = activity.when;
	return { activity, at: start ?? due ?? activity.completedAt?.slice(0, 10) ?? '', ahead: false };
}

/** The activities of a thread in order: what happened, then what is planned from a day on; the trash is left out. */
export function stepsOf(activities: readonly Activity[], day: Civil): Step[] {
	return activities
		.filter(({ deletedAt }) => deletedAt === undefined)
		.map((activity) => stepOf(activity, day))
		.sort(inOrder);
}

/** By thread, what comes next in it; threads in which nothing is planned are not in it. */
export function nextSteps(activities: readonly Activity[], day: Civil): Map<Uuid, Step> {
	const next = new Map<Uuid, Step>();
	for (const step of stepsOf(activities, day)) {
		const { threadId } = step.activity;
		if (step.ahead && threadId !== undefined && !next.has(threadId)) next.set(threadId, step);
	}
	return next;
}
