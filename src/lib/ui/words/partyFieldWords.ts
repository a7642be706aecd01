import type { Base } from '#lib/model/defineType.ts';
import type { LinkType } from '#lib/model/linkKey.ts';
import type { Records } from '#lib/model/recordTypes.ts';
import { m } from './m.ts';

/** A field of a company, a contact, an opportunity, a campaign or a project: one that has no words does not compile. */
export type PartyField = { [Type in LinkType]: Exclude<keyof Records[Type], keyof Base> }[LinkType];

/** What the fields of parties are called. */
export const partyFieldWords: Readonly<Record<PartyField, () => string>> & Partial<Record<string, () => string>> = {
	name: m.party_field_name,
	givenName: m.party_field_given_name,
	familyName: m.party_field_family_name,
	jobTitle: m.party_field_job_title,
	companyId: m.link_company,
	emails: m.party_field_emails,
	phones: m.party_field_phones,
	address: m.party_field_address,
	geo: m.party_field_geo,
	taxId: m.party_field_tax_id,
	statusId: m.party_field_status,
	roleId: m.party_field_role,
	ratingId: m.party_field_rating,
	linkTypeId: m.party_field_link_type,
	campaigns: m.party_field_campaigns,
	contacts: m.party_field_contacts,
	stageId: m.party_field_stage,
	amount: m.field_amount,
	expectedClose: m.party_field_expected_close,
	start: m.party_field_start,
	end: m.party_field_end,
	due: m.party_field_due,
	closed: m.party_field_closed,
	tags: m.field_tags,
	custom: m.section_custom,
	ownerId: m.party_field_owner,
	note: m.party_field_note,
};

/** What a field of a party is called. */
export const partyFieldWord = (name: string) => partyFieldWords[name]?.() ?? name;
