import type { Activity } from '#lib/model/activity.ts';

/** A plain copy of an activity that is being edited: what is stored must not be a reactive proxy. */
export function snapshotOf(activity: Activity): Activity {
	// Named as a plain object, for the type of a snapshot would be worked out through every field.
	const plain: object = activity;
	return $state.snapshot(plain) as Activity;
}
