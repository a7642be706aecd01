import { m } from '../words/m.ts';
import { partyFieldWords } from '../words/partyFieldWords.ts';

const words: Partial<Record<string, () => string>> = {
	...partyFieldWords,
	subject: m.field_subject,
	categoryId: m.field_category,
	calendarId: m.field_calendar,
	status: m.field_status,
	priority: m.field_priority,
	assigneeId: m.field_assignee,
	location: m.field_location,
	description: m.field_description,
	details: m.section_details,
	phone: m.field_phone,
	email: m.field_email,
	when: m.section_when,
	name: m.settings_name,
	hue: m.colour,
	workingHours: m.settings_hours,
};

/** What a field is called on the screen; undefined for one that is on none. */
export const knownFieldWord = (field: string) => words[field]?.();

/** What a field is called on the screen, else its name in the model. */
export const fieldWord = (field: string) => knownFieldWord(field) ?? field;
