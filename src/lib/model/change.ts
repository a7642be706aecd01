import type { TypeName, Records } from './recordTypes.ts';
import type { Base } from './defineType.ts';
import type { Uuid } from './scalars.ts';
import type { Command } from './command.ts';

/** New values of fields; `undefined` empties an optional field. Members of sets and maps are given one by one, `undefined` removes one. */
export type FieldValues<Type extends TypeName> = {
	[Name in Exclude<keyof Records[Type], keyof Base> | 'createdBy' | 'deletedAt']?:
		PatchValue<Records[Type][Name & keyof Records[Type]]> | undefined;
};

type PatchValue<Value> = Value extends Partial<Record<string, infer Member>> ? { [Key in keyof Value]?: Member | undefined } : Value;

/** What a change does to one record. */
export type Patch = { [Type in TypeName]: { type: Type; id: Uuid; create?: true; fields: FieldValues<Type> } }[TypeName];

/** One action of a user as data: it is stored whole or not at all, and undone as one. */
export interface Change {
	command: Command;
	patches: Patch[];
}
