import { changedFields, fieldsOf } from '#lib/domain/changedFields.ts';
import type { Patch } from '#lib/model/change.ts';
import type { AnyRecord, TypeName } from '#lib/model/recordTypes.ts';
import { namedFields, recordOfFields } from '#lib/model/namedFields.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { homes } from './homes.ts';
import { renewed, type Mover, type NewId } from './moveRecords.ts';

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

/** What makes the links of a record that stays lead to where others went; undefined where it has none. */
export function renewal(mover: Mover, newId: NewId): Patch | undefined {
	const { type, record } = mover;
	// Marks of what was read have ids that are made of those of activities, and cannot follow them.
	if (isWord(type) || type === 'member' || type === 'readMark') return undefined;
	const after = { ...record, ...renewed(mover, newId) };
	const fields = changedFields(type, record as never, after as never);
	return Object.keys(fields).length > 0 ? { type, id: record.id, fields } : undefined;
}

/** What is to go along of somebody's records, and what is not. */
export interface Along {
	/** Calendars of which everything goes. */
	calendars: Mover[];
	/** What goes besides: what others belong to or lead to comes before those. */
	others: Mover[];
	staying: Mover[];
}

/** Later ones belong to, or speak of, earlier ones. */
const order: readonly TypeName[] = ['resource', 'company', 'contact', 'project', 'campaign', 'opportunity', 'thread', 'activity'];
const placeOf = (type: TypeName) => (order.includes(type) ? order.indexOf(type) : order.length);

function textOf(record: AnyRecord, field: string): string {
	const value = namedFields(record)[field];
	return typeof value === 'string' ? value : '';
}

/** The activities of these calendars, and the changed dates of their series, which go where those go: each series before its dates. */
function activitiesOf(activities: readonly Mover[], calendars: ReadonlySet<Uuid>): Mover[] {
	const inside = activities.filter(({ record }) => calendars.has(textOf(record, 'calendarId')));
	const homes = new Map(inside.map(({ record }) => [record.id, textOf(record, 'calendarId')]));
	const dates = new Map<Uuid, Mover[]>();
	for (const one of activities) {
		const series = textOf(one.record, 'seriesId');
		const calendarId = homes.get(series);
		if (calendarId !== undefined) dates.set(series, [...(dates.get(series) ?? []), withCalendar(one, calendarId)]);
	}
	const heads = inside.filter(({ record }) => !homes.has(textOf(record, 'seriesId')));
	return heads.flatMap((head) => [head, ...(dates.get(head.record.id) ?? [])]);
}

/** An activity as it is in that calendar. */
function withCalendar({ type, record }: Mover, calendarId: Uuid): Mover {
	return { type, record: recordOfFields({ ...record, calendarId }) };
}

/** Cuts what goes along into lots of so many, and a few more where changed dates of a series would come away from it. */
export function lotsOf(movers: readonly Mover[], size: number): Mover[][] {
	const lots: Mover[][] = [];
	let ids = new Set<Uuid>();
	for (const one of movers) {
		const last = lots.at(-1);
		if (last && (last.length < size || ids.has(textOf(one.record, 'seriesId')))) last.push(one);
		else {
			lots.push([one]);
			ids = new Set();
		}
		ids.add(one.record.id);
	}
	return lots;
}

/** What is to be said beside the records: whether customers go, and what has gone by now. */
export interface AlongOptions {
	customers: boolean;
	/** Those of earlier lots: what was said and measured there goes after them. */
	gone?: readonly Uuid[];
}

/** The calendars of which a team sees everything. */
const shownIn = (records: readonly Mover[]) =>
	records.filter(({ type, record }) => type === 'calendar' && textOf(record, 'sharing') === 'full');

/** The record that something was said, measured or attached at. */
const ownerOf = ({ record }: Mover): Uuid => targetOf(record) ?? textOf(record, 'activityId');

/**
 * Divides somebody's records into what goes into a team and what stays: his calendars that are shown in full with what is
 * in them and what was said, measured and attached there, and, if `customers`, what is of nobody's calendar, with its files.
 */
export function goingAlong(records: readonly Mover[], { customers, gone = [] }: AlongOptions): Along {
	const calendars = shownIn(records);
	const activities = activitiesOf(
		records.filter(({ type }) => type === 'activity'),
		new Set(calendars.map(({ record }) => record.id)),
	);
	const parties = customers ? records.filter(({ type }) => isCustomer(type)) : [];
	const owners = new Set([...gone, ...[...parties, ...activities].map(({ record }) => record.id)]);
	const owned = records.filter((one) => homes[one.type] === 'owner' && owners.has(ownerOf(one)));
	const others = [...parties, ...activities, ...owned].sort((one, other) => placeOf(one.type) - placeOf(other.type));
	const going = new Set([...calendars, ...others].map(({ record }) => record.id));
	return { calendars, others, staying: records.filter(({ record }) => !going.has(record.id)) };
}

/** What of a lot goes along as its records are by now, those of `calendars` too; `kept` has not gone, and keeps what belongs to it. */
export function stillGoing(lot: readonly Mover[], calendars: readonly Mover[], kept: ReadonlySet<Uuid>): Mover[] {
	const activities = lot.filter(({ type }) => type === 'activity');
	const inside = new Map(
		activitiesOf(activities, new Set(shownIn(calendars).map(({ record }) => record.id))).map((one) => [one.record.id, one]),
	);
	return lot.flatMap((one) => {
		if (one.type === 'activity') return inside.get(one.record.id) ?? [];
		return homes[one.type] === 'owner' && kept.has(ownerOf(one)) ? [] : [one];
	});
}
