import type { Field } from './kinds.ts';
import { recordTypes, type TypeName } from './recordTypes.ts';

/** The values of a record of this type of which nothing has been written; optional fields are absent. */
export function emptyValues(type: TypeName): Record<string, unknown> {
	const values: Record<string, unknown> = {};
	for (const [name, field] of Object.entries<Field>(recordTypes[type].fields)) {
		if (!field.optional) values[name] = structuredClone(field.initial);
	}
	return values;
}
