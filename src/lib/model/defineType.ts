import { optional, ref, moment, type Field } from './kinds.ts';
import type { Instant, Uuid } from './scalars.ts';

type Fields = Readonly<Record<string, Field>>;

/** Fields that every record has. */
export const baseFields = {
	createdBy: ref('@', { of: 'member', fixed: true }),
	/** A tombstone: the record lies in the trash. */
	deletedAt: optional(moment('x')),
} as const satisfies Fields;

/** A record type: what a kind of record is called, how the journal calls it, and its fields. */
export interface TypeDefinition<Name extends string = string, Own extends Fields = Fields> {
	readonly name: Name;
	/** Its name in the journal, never given to another type. */
	readonly code: string;
	readonly fields: Own & typeof baseFields;
}

type ValueOf<F> = F extends Field<infer Value, boolean> ? Value : never;
type OptionalNames<F extends Fields> = {
	[Name in keyof F]: F[Name] extends Field<never, true> ? Name : F[Name]['optional'] extends true ? Name : never;
}[keyof F];

export type ValuesOf<F extends Fields> = { [Name in Exclude<keyof F, OptionalNames<F>>]: ValueOf<F[Name]> } & {
	[Name in OptionalNames<F>]?: ValueOf<F[Name]>;
};

/** What every record carries besides the fields of its type. */
export interface Base {
	readonly id: Uuid;
	/** Read off the journal: when the record was created. */
	readonly createdAt: Instant;
	readonly createdBy: Uuid;
	readonly deletedAt?: Instant;
}

/** The record that a definition describes. */
export type RecordOf<Definition extends TypeDefinition> = Base & ValuesOf<Definition['fields']>;

/** Defines a record type; two fields with one journal key are a bug and throw. */
export function defineType<const Name extends string, const Own extends Fields>(
	name: Name,
	code: string,
	own: Own,
): TypeDefinition<Name, Own> {
	const fields = { ...own, ...baseFields };
	const keys = Object.values<Field>(fields).map((field) => field.key);
	if (new Set(keys).size !== keys.length) throw new Error(`${name}: two fields share a journal key`);
	return { name, code, fields };
}
