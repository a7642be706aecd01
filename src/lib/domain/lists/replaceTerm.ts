import type { Patch } from '#lib/model/change.ts';
import type { Field } from '#lib/model/kinds.ts';
import { recordTypes, type AnyRecord, type TypeName } from '#lib/model/recordTypes.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { namedFields } from '#lib/model/namedFields.ts';

type Values = Readonly<Record<string, unknown>>;

/** A choice among custom values that names the term: the ids, each once, with the other in its place. */
function replacedChoice(value: unknown, from: Uuid, into: Uuid): Uuid[] | undefined {
	if (!Array.isArray(value) || !value.includes(from)) return undefined;
	return [...new Set((value as Uuid[]).map((id) => (id === from ? into : id)))];
}

function replacedIn(field: Field, value: unknown, from: Uuid, into: Uuid): unknown {
	if (field.kind === 'ref') return value === from ? into : undefined;
	if (field.kind === 'set') return (value as Values)[from] === true ? { [from]: undefined, [into]: true } : undefined;
	if (field.kind !== 'custom') return undefined;
	const choices = Object.entries(value as Values).flatMap(([id, held]) => {
		const replaced = replacedChoice(held, from, into);
		return replaced ? [[id, replaced] as const] : [];
	});
	return choices.length > 0 ? Object.fromEntries(choices) : undefined;
}

/** The patch that makes a record refer to one term instead of another, in whatever field; undefined if it does not refer to it. */
export function replaceTerm(type: TypeName, record: AnyRecord, from: Uuid, into: Uuid): Patch | undefined {
	const values = namedFields(record);
	const fields = Object.entries<Field>(recordTypes[type].fields).flatMap(([name, field]) => {
		const value = values[name];
		const replaced = value === undefined ? undefined : replacedIn(field, value, from, into);
		return replaced === undefined ? [] : [[name, replaced] as const];
	});
	return fields.length > 0 ? { type, id: record.id, fields: Object.fromEntries(fields) } : undefined;
}
