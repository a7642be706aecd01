import { activityType, type Activity } from './activity.ts';
import { attachmentType, type Attachment } from './attachment.ts';
import { busyBlockType, type BusyBlock } from './busyBlock.ts';
import { calendarType, type Calendar } from './calendar.ts';
import { campaignType, type Campaign } from './campaign.ts';
import { companyType, type Company } from './company.ts';
import { contactType, type Contact } from './contact.ts';
import { customFieldType, type CustomField } from './customField.ts';
import type { TypeDefinition } from './defineType.ts';
import { dictionaryType, type Dictionary } from './dictionary.ts';
import { memberType, type Member } from './member.ts';
import { messageType, type Message } from './message.ts';
import { opportunityType, type Opportunity } from './opportunity.ts';
import { preferenceType, type Preference } from './preference.ts';
import { projectType, type Project } from './project.ts';
import { readMarkType, type ReadMark } from './readMark.ts';
import { resourceType, type Resource } from './resource.ts';
import { savedViewType, type SavedView } from './savedView.ts';
import { stintType, type Stint } from './stint.ts';
import { teamSettingType, type TeamSetting } from './teamSetting.ts';
import { templateType, type Template } from './template.ts';
import { termType, type Term } from './term.ts';
import { threadType, type Thread } from './thread.ts';

/** Every record type, by name. A new one is one line here, one below, its file and its translations. */
export interface Records {
	activity: Activity;
	calendar: Calendar;
	dictionary: Dictionary;
	term: Term;
	member: Member;
	preference: Preference;
	savedView: SavedView;
	company: Company;
	contact: Contact;
	opportunity: Opportunity;
	campaign: Campaign;
	project: Project;
	thread: Thread;
	readMark: ReadMark;
	resource: Resource;
	message: Message;
	stint: Stint;
	attachment: Attachment;
	customField: CustomField;
	busyBlock: BusyBlock;
	teamSetting: TeamSetting;
	template: Template;
}

export type TypeName = keyof Records;
export type AnyRecord = Records[TypeName];

export const recordTypes: Readonly<Record<TypeName, TypeDefinition>> = {
	activity: activityType,
	calendar: calendarType,
	dictionary: dictionaryType,
	term: termType,
	member: memberType,
	preference: preferenceType,
	savedView: savedViewType,
	company: companyType,
	contact: contactType,
	opportunity: opportunityType,
	campaign: campaignType,
	project: projectType,
	thread: threadType,
	readMark: readMarkType,
	resource: resourceType,
	message: messageType,
	stint: stintType,
	attachment: attachmentType,
	customField: customFieldType,
	busyBlock: busyBlockType,
	teamSetting: teamSettingType,
	template: templateType,
};

export const typeNames = Object.keys(recordTypes) as TypeName[];

const nameOfCode = new Map(typeNames.map((name) => [recordTypes[name].code, name]));

/** The type that the journal calls by this code; undefined if a newer Daybook wrote it. */
export function typeOfCode(code: string): TypeName | undefined {
	return nameOfCode.get(code);
}
