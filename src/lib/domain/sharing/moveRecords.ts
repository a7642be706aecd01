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

type Values = Record<string, unknown>;

/** The id under which a record goes on in another space: the same on every device, so that two that move it meet. */
export function movedId(space: string, id: Uuid): Uuid {
	return uuidFromText(`daybook/moved/${space}/${id}`);
}

/** An id, or a link such as `activity:ID`, with the id that it goes on under. */
function renewedLink(link: string, ids: ReadonlyMap<Uuid, Uuid>): string {
	const at = link.indexOf(':') + 1;
	const id = ids.get(link.slice(at));
	return id === undefined ? link : link.slice(0, at) + id;
}

/** The values of a record with the new ids of those that move put in the place of their old ones. */
export function renewed({ type, record }: Mover, ids: ReadonlyMap<Uuid, Uuid>): Values {
	const fields = recordTypes[type].fields as Record<string, Field>;
	return Object.fromEntries(
		Object.entries(fieldsOf(type, record) as Values).map(([name, value]) => {
			const { kind } = fields[name]!;
			if (kind === 'ref' || kind === 'text') return [name, typeof value === 'string' ? renewedLink(value, ids) : value];
			if (!isKeyed(kind)) return [name, value];
			return [name, Object.fromEntries(Object.entries((value ?? {}) as Values).map(([key, held]) => [renewedLink(key, ids), held]))];
		}),
	);
}

/**
 * Moves records into another space. A record lives where it was created, for ever: so each is created anew there, under
 * an id of its own, and what it was goes to the trash of the space it leaves. Were the id kept, whoever still has the
 * old one could write into what is now private. Links among those that move lead to their new ids.
 */
export function moveRecords(movers: readonly Mover[], to: { space: string; by: Uuid; now: Instant }): Patch[] {
	const ids = new Map(movers.map(({ record }) => [record.id, movedId(to.space, record.id)]));
	return movers.flatMap((mover) => {
		const { type, record } = mover;
		const fields = { ...renewed(mover, ids), createdBy: to.by };
		const gone = { deletedAt: to.now };
		// The fields are those of this type: they were read from a record of it.
		return [
			{ type, id: ids.get(record.id)!, create: true, fields },
			{ type, id: record.id, fields: gone },
		];
	});
}
