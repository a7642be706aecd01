import type { Patch } from '#lib/model/change.ts';
import { isKeyed, type Field } from '#lib/model/kinds.ts';
import { recordTypes, type AnyRecord } from '#lib/model/recordTypes.ts';
import { namedFields, recordOfFields, type NamedFields } from '#lib/model/namedFields.ts';

function membersWith(members: NamedFields, patch: NamedFields): NamedFields {
	const all = Object.entries({ ...members, ...patch });
	return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

/** A record as it is when a patch has been written into it. */
export function patched(record: AnyRecord, { type, fields }: Patch): AnyRecord {
	const after: NamedFields = { ...namedFields(record) };
	for (const [name, value] of Object.entries(fields as NamedFields)) {
		const field = (recordTypes[type].fields as Record<string, Field>)[name];
		if (field && isKeyed(field.kind)) after[name] = membersWith((after[name] ?? {}) as NamedFields, (value ?? {}) as NamedFields);
		else if (value !== undefined) after[name] = value;
		else if (field?.optional) delete after[name];
		else after[name] = structuredClone(field?.initial);
	}
	return recordOfFields(after);
}
