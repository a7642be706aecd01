import { changedFields, fieldsOf } from '#lib/domain/changedFields.ts';
import type { Patch } from '#lib/model/change.ts';
import type { AnyRecord, TypeName } from '#lib/model/recordTypes.ts';
import type { Instant, Uuid } from '#lib/model/scalars.ts';
import { homes } from './homes.ts';
import { movedId, moveRecords, renewed, type Mover } from './moveRecords.ts';

/** Where records go, by whom and when. */
interface Destination {
	space: string;
	by: Uuid;
	now: Instant;
}

const isWord = (type: TypeName) => type === 'dictionary' || type === 'term' || type === 'teamSetting';
const isCustomer = (type: TypeName) => homes[type] === 'team' && !isWord(type) && type !== 'member' && type !== 'busyBlock';

/** The record that a file or a link belongs to, for those that have one. */
function targetOf(record: AnyRecord): string | undefined {
	if (!('target' in record)) return undefined;
	const { target } = record;
	return target.slice(target.indexOf(':') + 1);
}

/** The same records created in another space, where they keep their ids: what others need to read the rest. */
function copies(records: readonly Mover[], by: Uuid): Patch[] {
	// The fields are those of this type: they were read from a record of it.
	return records.map(({ type, record }) => ({
		type,
		id: record.id,
		create: true,
		fields: { ...fieldsOf(type, record as never), createdBy: by },
	}));
}

/** The dictionaries, terms and settings of a team that somebody brings into one. */
export function bringWords(records: readonly Mover[], by: Uuid): Patch[] {
	return copies(
		records.filter(({ type }) => isWord(type)),
		by,
	);
}

/** Whoever is at the device, as the team is to know him. */
export function bringMember(records: readonly Mover[], by: Uuid, name?: string): Patch[] {
	const own = records.filter(({ type, record }) => type === 'member' && record.id === by);
	return copies(
		own.map(({ type, record }) => ({ type, record: name ? { ...record, name } : record })),
		by,
	);
}

/** What makes the links of a record lead to where others went. */
function renewal(mover: Mover, ids: ReadonlyMap<Uuid, Uuid>): Patch[] {
	const { type, record } = mover;
	const after = { ...record, ...renewed(mover, ids) };
	const fields = changedFields(type, record as never, after as never);
	return Object.keys(fields).length > 0 ? [{ type, id: record.id, fields }] : [];
}

/**
 * The companies, contacts, projects and what else is of nobody's calendar, moved into a team with their files and links.
 * There they live under new ids, and what stays behind is made to point to those.
 */
export function bringCustomers(records: readonly Mover[], to: Destination): Patch[] {
	const own = records.filter(({ type }) => isCustomer(type));
	const moving = new Set(own.map(({ record }) => record.id));
	const movers = [...own, ...records.filter(({ record }) => moving.has(targetOf(record) ?? ''))];
	const ids = new Map(movers.map(({ record }) => [record.id, movedId(to.space, record.id)]));
	const staying = records.filter(({ type, record }) => !isWord(type) && type !== 'member' && !ids.has(record.id));
	return [...moveRecords(movers, to), ...staying.flatMap((one) => renewal(one, ids))];
}
