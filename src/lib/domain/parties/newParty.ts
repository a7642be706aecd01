import type { FieldValues, Patch } from '#lib/model/change.ts';
import { emptyValues } from '#lib/model/emptyRecord.ts';
import type { Field } from '#lib/model/kinds.ts';
import type { LinkType } from '#lib/model/linkKey.ts';
import { recordTypes, type Records } from '#lib/model/recordTypes.ts';
import type { Instant, Uuid } from '#lib/model/scalars.ts';
import { changedFields } from '../changedFields.ts';

/** What a new party starts from. */
export interface NewParty {
	id: Uuid;
	memberId: Uuid;
	at: Instant;
	/** The first term of a dictionary, such as the status that contacts begin with; empty if it has none. */
	firstTerm: (role: string) => Uuid;
}

const blank = <Type extends LinkType>(type: Type, id: Uuid, createdAt: Instant) =>
	// The empty values are those of the type itself.
	({ ...emptyValues(type), id, createdAt }) as unknown as Records[Type];

/** A party with everything filled in that it must have, and the values that are known already. */
export function newParty<Type extends LinkType>(
	type: Type,
	{ id, memberId, at, firstTerm }: NewParty,
	values: Partial<Records[Type]> = {},
): Records[Type] {
	const given: Record<string, unknown> = {};
	for (const [name, field] of Object.entries<Field>(recordTypes[type].fields)) {
		if (field.kind !== 'ref' || field.optional) continue;
		given[name] = field.of === 'member' ? memberId : firstTerm(field.of ?? '');
	}
	return { ...blank(type, id, at), ...given, ...values };
}

/** What stores a party that is new: only what differs from an empty one. */
export function partyCreation<Type extends LinkType>(type: Type, party: Records[Type]): Patch {
	const fields: FieldValues<Type> = changedFields(type, blank(type, party.id, party.createdAt), party);
	// The fields are those of the type: the compiler does not follow a type that is not known yet.
	return { type, id: party.id, create: true, fields };
}
