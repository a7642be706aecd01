import type { Activity } from '#lib/model/activity.ts';

/** A plain copy of an activity that is being edited: what is stored must not be a reactive proxy. */
export function snapshotOf(activity: Activity): Activity {
	return $state.snapshot(activity) as Activity;
}
