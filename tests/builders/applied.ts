import type { Activity } from '#lib/model/activity.ts';
import type { Patch } from '#lib/model/change.ts';
import { emptyValues } from '#lib/model/emptyRecord.ts';
import { isKeyed, type Field } from '#lib/model/kinds.ts';
import { recordTypes } from '#lib/model/recordTypes.ts';

/** The activities after patches, by id, as a reader of `Patch` expects: sets by member, undefined empties. */
export function applied(activities: readonly Activity[], patches: readonly Patch[]): Map<string, Activity> {
	const records = new Map(activities.map((one): [string, Record<string, unknown>] => [one.id, { ...one }]));
	for (const { id, create, fields } of patches) {
		const record: Record<string, unknown> = create ? { ...emptyValues('activity'), id, createdAt: '' } : { ...records.get(id) };
		for (const [name, value] of Object.entries(fields)) {
			const { kind } = (recordTypes.activity.fields as Record<string, Field>)[name]!;
			record[name] = isKeyed(kind) ? withoutUndefined({ ...(record[name] as object), ...(value as object) }) : value;
		}
		records.set(id, withoutUndefined(record));
	}
	return records as Map<string, unknown> as Map<string, Activity>;
}

function withoutUndefined(members: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
