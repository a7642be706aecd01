import type { Activity } from '#lib/model/activity.ts';
import { namedFields, recordOfFields, type NamedFields } from '#lib/model/namedFields.ts';

/** What changes with a field of an activity. */
const together: Readonly<Record<string, readonly string[]>> = { categoryId: ['kind'], status: ['completedAt', 'outcome'] };

/** An activity with one field, and what changes with it, as another has them. */
export function withFieldsOf(activity: Activity, other: Activity, field: string): Activity {
	const fields: NamedFields = { ...activity };
	for (const name of [field, ...(together[field] ?? [])]) {
		const value = namedFields(other)[name];
		if (value === undefined) delete fields[name];
		else fields[name] = value;
	}
	return recordOfFields(fields);
}
