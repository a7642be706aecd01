import { isKeyed, type Field } from '#lib/model/kinds.ts';
import { recordTypes, typeNames, type TypeName } from '#lib/model/recordTypes.ts';
import { unpackMember } from './packedId.ts';

export interface KeyTarget {
	name: string;
	field: Field;
	/** The member of a keyed field. */
	member?: string;
}

const byKey = Object.fromEntries(
	typeNames.map((type) => [
		type,
		new Map(Object.entries<Field>(recordTypes[type].fields).map(([name, field]) => [field.key, { name, field }])),
	]),
) as Record<TypeName, Map<string, { name: string; field: Field }>>;

/** Which field, and which member of it, a journal key of a type means; undefined if this Daybook has no such field. */
export function fieldOfKey(type: TypeName, key: string): KeyTarget | undefined {
	const slash = key.indexOf('/');
	const target = byKey[type].get(slash < 0 ? key : key.slice(0, slash));
	if (!target || isKeyed(target.field.kind) !== slash >= 0) return undefined;
	return slash < 0 ? target : { ...target, member: unpackMember(key.slice(slash + 1)) };
}
