import type { Patch } from '#lib/model/change.ts';
import type { FieldChange } from '#lib/store/changesOf.ts';

/** What writes back the values that were there before changes, record by record. */
export function keepMine(changes: readonly Pick<FieldChange, 'type' | 'recordId' | 'field' | 'member' | 'from'>[]): Patch[] {
	const patches = new Map<string, { type: FieldChange['type']; id: string; fields: Record<string, unknown> }>();
	for (const { type, recordId, field, member, from } of changes) {
		const patch = patches.get(recordId) ?? { type, id: recordId, fields: {} };
		const held = patch.fields[field] as Record<string, unknown> | undefined;
		patch.fields[field] = member === undefined ? from : { ...held, [member]: from };
		patches.set(recordId, patch);
	}
	// The fields are those of the record's own type: they were read from its history.
	return [...patches.values()] as Patch[];
}
