import { isKeyed, type Field } from '#lib/model/kinds.ts';
import { recordTypes, type Records, type TypeName } from '#lib/model/recordTypes.ts';
import { changedFields } from '../changedFields.ts';
import { sameValue } from '../sameValue.ts';
import { namedFields, recordOfFields, type NamedFields } from '#lib/model/namedFields.ts';

/** An edit laid upon what was stored meanwhile. */
export interface Rebased<Edited> {
	value: Edited;
	/** Fields that both gave another value: the edit's stands in `value`. */
	contested: string[];
}

const present = (members: NamedFields): NamedFields =>
	Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

/** Whether both wrote another value to a field, or to one member of a field whose members merge one by one. */
function isContested(mine: unknown, theirs: unknown, keyed: boolean): boolean {
	if (!keyed) return !sameValue(mine, theirs);
	const [one, other] = [mine as NamedFields, theirs as NamedFields];
	return Object.keys(one).some((key) => key in other && !sameValue(one[key], other[key]));
}

/**
 * What somebody is editing, laid upon what was stored meanwhile: what the edit changed of `base` stays as edited, all else
 * is as stored, so that saving takes back nothing that others wrote.
 */
export function rebased<Type extends TypeName>(
	type: Type,
	base: Records[Type],
	edited: Records[Type],
	stored: Records[Type],
): Rebased<Records[Type]> {
	const mine = changedFields(type, base, edited) as NamedFields;
	const theirs = changedFields(type, base, stored) as NamedFields;
	const fields = recordTypes[type].fields as Record<string, Field>;
	const value = { ...namedFields(stored) };
	const contested: string[] = [];
	for (const [name, change] of Object.entries(mine)) {
		const keyed = isKeyed(fields[name]!.kind);
		if (name in theirs && isContested(change, theirs[name], keyed)) contested.push(name);
		value[name] = keyed ? present({ ...(value[name] as NamedFields), ...(change as NamedFields) }) : change;
	}
	return { value: recordOfFields(present(value)), contested };
}
