import { activityType, type Activity } from './activity.ts';
import { calendarType, type Calendar } from './calendar.ts';
import type { TypeDefinition } from './defineType.ts';
import { dictionaryType, type Dictionary } from './dictionary.ts';
import { memberType, type Member } from './member.ts';
import { preferenceType, type Preference } from './preference.ts';
import { savedViewType, type SavedView } from './savedView.ts';
import { termType, type Term } from './term.ts';

/** Every record type, by name. A new one is one line here, one below, its file and its translations. */
export interface Records {
	activity: Activity;
	calendar: Calendar;
	dictionary: Dictionary;
	term: Term;
	member: Member;
	preference: Preference;
	savedView: SavedView;
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
};

export const typeNames = Object.keys(recordTypes) as TypeName[];

const nameOfCode = new Map(typeNames.map((name) => [recordTypes[name].code, name]));

/** The type that the journal calls by this code; undefined if a newer Daybook wrote it. */
export function typeOfCode(code: string): TypeName | undefined {
	return nameOfCode.get(code);
}
