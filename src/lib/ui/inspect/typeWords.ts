import type { TypeName } from '#lib/model/recordTypes.ts';
import { m } from '../words/m.ts';

const many: Record<TypeName, () => string> = {
	activity: m.inspect_type_activity,
	calendar: m.inspect_type_calendar,
	dictionary: m.inspect_type_dictionary,
	term: m.inspect_type_term,
	member: m.inspect_type_member,
	preference: m.inspect_type_preference,
	savedView: m.inspect_type_savedView,
	company: m.inspect_type_company,
	contact: m.inspect_type_contact,
	opportunity: m.inspect_type_opportunity,
	campaign: m.inspect_type_campaign,
	project: m.inspect_type_project,
	thread: m.inspect_type_thread,
	resource: m.inspect_type_resource,
	message: m.inspect_type_message,
	readMark: m.inspect_type_readMark,
	stint: m.inspect_type_stint,
	attachment: m.inspect_type_attachment,
	customField: m.inspect_type_customField,
	busyBlock: m.inspect_type_busyBlock,
	teamSetting: m.inspect_type_teamSetting,
	template: m.inspect_type_template,
};

const one: Record<TypeName, () => string> = {
	activity: m.inspect_one_activity,
	calendar: m.inspect_one_calendar,
	dictionary: m.inspect_one_dictionary,
	term: m.inspect_one_term,
	member: m.inspect_one_member,
	preference: m.inspect_one_preference,
	savedView: m.inspect_one_savedView,
	company: m.inspect_one_company,
	contact: m.inspect_one_contact,
	opportunity: m.inspect_one_opportunity,
	campaign: m.inspect_one_campaign,
	project: m.inspect_one_project,
	thread: m.inspect_one_thread,
	resource: m.inspect_one_resource,
	message: m.inspect_one_message,
	readMark: m.inspect_one_readMark,
	stint: m.inspect_one_stint,
	attachment: m.inspect_one_attachment,
	customField: m.inspect_one_customField,
	busyBlock: m.inspect_one_busyBlock,
	teamSetting: m.inspect_one_teamSetting,
	template: m.inspect_one_template,
};

/** What records of a type are called. */
export const typesWord = (type: TypeName) => many[type]();

/** What one record of a type is called; undefined: its creation has not arrived. */
export const typeWord = (type: TypeName | undefined) => (type ? one[type]() : m.inspect_one_unknown());
