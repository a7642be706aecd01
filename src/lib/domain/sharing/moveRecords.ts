import { fieldsOf } from '#lib/domain/changedFields.ts';
import { uuidFromText } from '#lib/domain/uuidFromText.ts';
import type { Patch } from '#lib/model/change.ts';
import { isKeyed, type Field } from '#lib/model/kinds.ts';
import { recordTypes, type AnyRecord, type TypeName } from '#lib/model/recordTypes.ts';
import type { Instant, Uuid } from '#lib/model/scalars.ts';

/** A record, as it is to be, that is to live in another journal. */
export interface Mover {
	type: TypeName;
	record: AnyRecord;
}

/** Where records go, by whom and when. */
export interface Destination {
	space: string;
	by: Uuid;
	now: Instant;
}

type Values = Record<string, unknown>;

/** The id under which a record goes on in another space: the same on every device, so that two that move it meet. */
export function movedId(space: string, id: Uuid): Uuid {
	return uuidFromText(`daybook/moved/${space}/${id}`);
}

/** Under which id a record goes on; undefined for one that stays. */
export type NewId = (id: Uuid) => Uuid | undefined;

/** An id, or a link such as `activity:ID`, with the id that it goes on under. */
function renewedLink(link: string, newId: NewId): string {
	const at = link.indexOf(':') + 1;
	const id = newId(link.slice(at));
	return id === undefined ? link : link.slice(0, at) + id;
}

/** The values of a record with the new ids of those that move put in the place of their old ones. */
export function renewed({ type, record }: Mover, newId: NewId): Values {
	const fields = recordTypes[type].fields as Record<string, Field>;
	return Object.fromEntries(
		Object.entries(fieldsOf(type, record) as Values).map(([name, value]) => {
			const { kind } = fields[name]!;
			if (kind === 'ref' || kind === 'text') return [name, typeof value === 'string' ? renewedLink(value, newId) : value];
			if (!isKeyed(kind)) return [name, value];
			return [name, Object.fromEntries(Object.entries((value ?? {}) as Values).map(([key, held]) => [renewedLink(key, newId), held]))];
		}),
	);
}

/**
 * Moves records into another space. A record lives where it was created, for ever: so each is created anew there, under
 * an id of its own, and what it was goes to the trash of the space it leaves. Were the id kept, whoever still has the
 * old one could write into what is now private. Links among those that move lead to their new ids; `newId` knows more of
 * them than these movers, where they are but a lot of many.
 */
export function moveRecords(movers: readonly Mover[], to: Destination, newId = newIdsOf(movers, to.space)): Patch[] {
	// The fields are those of this type: they were read from a record of it.
	return movers.flatMap((mover) => [created(mover, to, newId), { type: mover.type, id: mover.record.id, fields: { deletedAt: to.now } }]);
}

/** What creates a record anew where it goes. */
export function created(mover: Mover, { space, by }: Destination, newId: NewId): Patch {
	const { type, record } = mover;
	return { type, id: movedId(space, record.id), create: true, fields: { ...renewed(mover, newId), createdBy: by } };
}

/** The ids under which these go on, each worked out once. */
export function newIdsOf(movers: readonly Mover[], space: string, others: Iterable<Uuid> = []): NewId {
	const ids = new Map<Uuid, Uuid | undefined>(movers.map(({ record }) => [record.id, undefined]));
	for (const id of others) ids.set(id, undefined);
	return (id) => {
		if (!ids.has(id)) return undefined;
		const known = ids.get(id) ?? movedId(space, id);
		ids.set(id, known);
		return known;
	};
}
