import type { Activity } from '#lib/model/activity.ts';

/** What changes with a field of an activity. */
const together: Readonly<Record<string, readonly string[]>> = { categoryId: ['kind'], status: ['completedAt', 'outcome'] };

/** An activity with one field, and what changes with it, as another has them. */
export function withFieldsOf(activity: Activity, other: Activity, field: string): Activity {
	const fields: Record<string, unknown> = { ...activity };
	for (const name of [field, ...(together[field] ?? [])]) {
		const value = (other as unknown as Record<string, unknown>)[name];
		if (value === undefined) delete fields[name];
		else fields[name] = value;
	}
	// Every field comes from an activity.
	return fields as unknown as Activity;
}
