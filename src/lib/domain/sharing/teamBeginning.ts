import { fieldsOf } from '#lib/domain/changedFields.ts';
import type { Calendar } from '#lib/model/calendar.ts';
import type { Change, Patch } from '#lib/model/change.ts';
import type { AnyRecord, TypeName } from '#lib/model/recordTypes.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { uuidFromText } from '../uuidFromText.ts';

/** Types of what a firm knows of its customers and owns: it goes along with a team, or stays, as a whole. */
export const customerTypes = ['company', 'contact', 'opportunity', 'campaign', 'project', 'thread', 'resource', 'customField'] as const satisfies readonly TypeName[];

/** The id of the one record that says what a team is called. */
export const teamRecordId = (team: string): Uuid => uuidFromText(`daybook/team/${team}`);

/** A record with its type. */
export interface Typed {
	type: TypeName;
	record: AnyRecord;
}

/** What is written into a new team's space. */
export interface Beginning {
	/** The id of the team, and what it is called. */
	team: string;
	name: string;
	memberId: Uuid;
	/** Dictionaries, terms and the member at this device: the team has its own of the same ids. */
	common: readonly Typed[];
	/** Customers that go along. */
	customers: readonly Typed[];
	/** Calendars that everybody is to see. */
	calendars: readonly Calendar[];
}

function copyOf({ type, record }: Typed): Patch {
	return { type, id: record.id, create: true, fields: fieldsOf(type, record) };
}

/** What a team begins with: to be committed into its space. */
export function teamBeginning({ team, name, memberId, common, customers, calendars }: Beginning): Change {
	return {
		command: 'begin',
		patches: [
			{ type: 'team', id: teamRecordId(team), create: true, fields: { name, createdBy: memberId } },
			...common.map(copyOf),
			// An edit of nothing: it moves the record.
			...customers.map(({ type, record }) => ({ type, id: record.id, fields: {} })),
			...calendars.map(({ id }): Patch => ({ type: 'calendar', id, fields: { sharing: 'full' } })),
		],
	};
}
