import type { AnyRecord } from './recordTypes.ts';

/** Values by the names of their fields: so goes through a record what treats all types alike. */
export type NamedFields = Record<string, unknown>;

/** A record's own values by name, not copied: the compiler gives no record of a known type out as one of any names. */
export const namedFields = (record: AnyRecord): NamedFields => record as unknown as NamedFields;

/** A record again, whose values came from records of its type and from what its fields can hold. */
export const recordOfFields = <Of extends AnyRecord>(fields: NamedFields): Of => fields as unknown as Of;
