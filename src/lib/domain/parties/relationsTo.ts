import type { Field } from '#lib/model/kinds.ts';
import { linkTypes, type LinkType } from '#lib/model/linkKey.ts';
import { recordTypes } from '#lib/model/recordTypes.ts';

/** A field by which parties of one type belong to those of another, such as the company of a contact. */
export interface Relation {
	/** The type that has the field. */
	type: LinkType;
	field: string;
	kind: Field['kind'];
	indexed: boolean;
}

const partyFields = (type: LinkType) => Object.entries<Field>(recordTypes[type].fields);

/** The fields by which other parties belong to one of this type, as the schemas have them. */
export function relationsTo(type: LinkType): Relation[] {
	return linkTypes.flatMap((one) =>
		partyFields(one).flatMap(([field, { of, kind, indexed }]) =>
			of === type ? [{ type: one, field, kind, indexed: indexed === true }] : [],
		),
	);
}
