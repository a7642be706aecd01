import { isKeyed, type Field } from '#lib/model/kinds.ts';
import { recordTypes, type Records, type TypeName } from '#lib/model/recordTypes.ts';
import type { FieldValues } from '#lib/model/change.ts';
import { sameValue } from './sameValue.ts';

type Members = Record<string, unknown>;

function changedMembers(before: Members, after: Members): Members {
	const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
	return Object.fromEntries([...keys].filter((key) => !sameValue(before[key], after[key])).map((key) => [key, after[key]]));
}

/** What must be written to make one record of a type like another: changed fields only, and of sets only changed members. */
export function changedFields<Type extends TypeName>(type: Type, before: Records[Type], after: Records[Type]): FieldValues<Type> {
	const changed: Record<string, unknown> = {};
	for (const [name, field] of Object.entries<Field>(recordTypes[type].fields)) {
		const [is, was] = [(after as unknown as Members)[name], (before as unknown as Members)[name]];
		if (sameValue(is, was)) continue;
		changed[name] = isKeyed(field.kind) ? changedMembers((was ?? {}) as Members, (is ?? {}) as Members) : is;
	}
	return changed as FieldValues<Type>;
}

/** The values of a record's own fields, to create another from. */
export function fieldsOf<Type extends TypeName>(type: Type, record: Records[Type]): FieldValues<Type> {
	const names = Object.keys(recordTypes[type].fields).filter((name) => name in record && name !== 'deletedAt');
	return Object.fromEntries(names.map((name) => [name, (record as unknown as Members)[name]])) as FieldValues<Type>;
}
