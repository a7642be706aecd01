import type { Activity } from '#lib/model/activity.ts';
import type { Calendar } from '#lib/model/calendar.ts';
import type { Base } from '#lib/model/defineType.ts';
import { m } from '../words/m.ts';
import { partyFieldWords } from '../words/partyFieldWords.ts';

type FieldOf<Of> = Exclude<keyof Of, keyof Base>;

/** What the fields of an activity are called: one that has no words does not compile. */
const activityWords: Readonly<Record<FieldOf<Activity>, () => string>> = {
	subject: m.field_subject,
	categoryId: m.field_category,
	calendarId: m.field_calendar,
	kind: m.field_kind,
	status: m.field_status,
	priority: m.field_priority,
	completedAt: m.field_completed_at,
	when: m.section_when,
	exdates: m.field_exdates,
	rdates: m.field_rdates,
	seriesId: m.field_series,
	recurrenceId: m.field_recurrence_id,
	busy: m.busy_time,
	assigneeId: m.field_assignee,
	participants: m.section_people,
	direction: m.field_direction,
	broadcast: m.field_broadcast_short,
	links: m.field_links,
	threadId: m.thread,
	followsId: m.field_follows,
	location: m.field_location,
	geo: m.party_field_geo,
	phone: m.field_phone,
	email: m.field_email,
	description: m.field_description,
	details: m.section_details,
	reminders: m.reminders_title,
	acknowledged: m.field_acknowledged,
	resources: m.field_resources,
	goals: m.field_goals,
	outcome: m.field_outcome,
	amount: m.field_amount,
	productId: m.field_product,
	tags: m.field_tags,
	incomplete: m.field_incomplete,
	custom: m.section_custom,
	foreign: m.field_foreign,
	uid: m.field_uid,
};

/** Likewise those of a calendar that an activity has not. */
const calendarWords: Readonly<Record<FieldOf<Calendar>, () => string>> = {
	name: m.settings_name,
	hue: m.colour,
	ownerId: m.party_field_owner,
	sharing: m.field_sharing,
	order: m.field_order,
	usualReminders: m.reminders_title,
};

const words: Partial<Record<string, () => string>> = {
	...partyFieldWords,
	...calendarWords,
	...activityWords,
	text: m.field_said,
	title: m.settings_name,
	workingHours: m.settings_hours,
	createdBy: m.field_created_by,
	deletedAt: m.field_deleted,
};

/** What a field is called on the screen; undefined for one that is on none. */
export const knownFieldWord = (field: string) => words[field]?.();

/** What a field is called on the screen, else its name in the model. */
export const fieldWord = (field: string) => knownFieldWord(field) ?? field;
