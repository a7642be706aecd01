import type { Uuid } from './scalars.ts';

export type CustomValue = string | number | boolean | Uuid[];

/** Values of the fields a team defined itself, by the id of the custom field. */
export type CustomValues = Partial<Record<Uuid, CustomValue>>;
