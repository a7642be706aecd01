import type { Field } from '#lib/model/kinds.ts';
import type { LinkType } from '#lib/model/linkKey.ts';
import { recordTypes } from '#lib/model/recordTypes.ts';
import type { PartyField } from '../words/partyFieldWords.ts';
import type { NamedField } from './partyFields.ts';

/** What a list shows beside the name: what most is looked for. */
const columns: Readonly<Record<LinkType, readonly PartyField[]>> = {
	contact: ['companyId', 'statusId', 'phones', 'emails'],
	company: ['statusId', 'phones', 'address', 'ownerId'],
	opportunity: ['companyId', 'stageId', 'amount', 'expectedClose'],
	project: ['companyId', 'start', 'due', 'closed'],
	campaign: ['start', 'end', 'ownerId'],
};

/** The columns of a list, after the name. */
export function partyColumns(type: LinkType): NamedField[] {
	const fields: Readonly<Record<string, Field>> = recordTypes[type].fields;
	return columns[type].flatMap((name) => (fields[name] ? [{ name, field: fields[name] }] : []));
}
