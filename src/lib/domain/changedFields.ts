import { isKeyed, type Field } from '#lib/model/kinds.ts';
import { recordTypes, type Records, type TypeName } from '#lib/model/recordTypes.ts';
import type { FieldValues } from '#lib/model/change.ts';
import { sameValue } from './sameValue.ts';
import { namedFields, type NamedFields } from '#lib/model/namedFields.ts';

function changedMembers(before: NamedFields, after: NamedFields): NamedFields {
	const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
	return Object.fromEntries([...keys].filter((key) => !sameValue(before[key], after[key])).map((key) => [key, after[key]]));
}

/** What must be written to make one record of a type like another: changed fields only, and of sets only changed members. */
export function changedFields<Type extends TypeName>(type: Type, before: Records[Type], after: Records[Type]): FieldValues<Type> {
	const changed: Record<string, unknown> = {};
	for (const [name, field] of Object.entries<Field>(recordTypes[type].fields)) {
		const [is, was] = [namedFields(after)[name], namedFields(before)[name]];
		if (sameValue(is, was)) continue;
		changed[name] = isKeyed(field.kind) ? changedMembers((was ?? {}) as NamedFields, (is ?? {}) as NamedFields) : is;
	}
	return changed as FieldValues<Type>;
}

/** The values of a record's own fields, to create another from. */
export function fieldsOf<Type extends TypeName>(type: Type, record: Records[Type]): FieldValues<Type> {
	const names = Object.keys(recordTypes[type].fields).filter((name) => name in record && name !== 'deletedAt');
	return Object.fromEntries(names.map((name) => [name, namedFields(record)[name]])) as FieldValues<Type>;
}
