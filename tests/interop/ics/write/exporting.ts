import { emptyValues } from '#lib/model/emptyRecord.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Calendar } from '#lib/model/calendar.ts';
import type { Change } from '#lib/model/change.ts';
import type { Member } from '#lib/model/member.ts';
import type { Language } from '#lib/model/scalars.ts';
import type { Term } from '#lib/model/term.ts';
import { sampleChange } from '#lib/domain/sample/sampleChange.ts';
import type { ImportOptions } from '#lib/interop/ics/importOptions.ts';
import { planImport } from '#lib/interop/ics/planImport.ts';
import type { ExportOptions } from '#lib/interop/ics/write/exportOptions.ts';
import { categoryId, dictionaryIds, firstRecords } from '#lib/store/firstRecords.ts';
import { applied } from '../../../builders/applied.ts';
import { optionsAt } from '../../../domain/sample/options.ts';
import { read } from '../reading.ts';

export const made = '2026-11-25T08:10:00.000Z';
export const me = '01920000-0000-7000-8000-000000000001';

/** The records of one type that a change creates. */
function recordsOf<Held>(change: Change, type: 'calendar' | 'term' | 'member' | 'activity'): Held[] {
	return change.patches
		.filter((patch) => patch.type === type && patch.create)
		.map(({ id, fields }) => ({ ...emptyValues(type), ...fields, id, createdAt: made }) as unknown as Held);
}

const words = {
	category: (key: string) => `Category ${key}`,
	dictionary: (key: string) => key,
	calendar: 'Mine',
	me: 'Ann',
};
const first = firstRecords({ member: me, calendar: 'calendar-mine' }, words, 'en', 'Europe/Rome');

export const categories = recordsOf<Term>(first, 'term');

/** The sample data of a language, with what is needed to write them to a file. */
export function sampleOf(language: Language): { activities: Activity[]; options: ExportOptions } {
	const change = sampleChange(optionsAt(language, '2026-11-25T11:40'));
	const options = exportOptions({
		language,
		calendars: recordsOf<Calendar>(change, 'calendar'),
		terms: [...categories, ...recordsOf<Term>(change, 'term')],
		members: recordsOf<Member>(change, 'member'),
	});
	return { activities: recordsOf<Activity>(change, 'activity'), options };
}

export function exportOptions(given: Partial<ExportOptions> = {}): ExportOptions {
	const none = { calendars: [], terms: categories, members: [], revisions: new Map() };
	return { audience: 'full', name: 'All of it', made, language: 'en', ...none, ...given };
}

/** What somebody who has the same terms and members imports with. */
export function importOptions({ terms, members, language }: ExportOptions): ImportOptions {
	return {
		calendarId: 'imported',
		categoryIds: {
			event: categoryId('meeting'),
			task: categoryId('task'),
			call: categoryId('call'),
			mail: categoryId('email'),
			note: categoryId('note'),
		},
		memberId: me,
		memberIds: [me, ...members.map((member) => member.id)],
		categories: terms.filter((term) => term.dictionaryId === dictionaryIds.category),
		now: '2027-06-01T10:00:00.000Z',
		editedAt: new Map(),
		tags: { dictionaryId: dictionaryIds.tag, terms, language },
	};
}

/** What importing a file into an empty Daybook gives: its activities by id, and the options for writing them to a file. */
export function imported(
	text: string,
	options: ExportOptions,
	viewerZone = 'America/New_York',
): { activities: Map<string, Activity>; options: ExportOptions } {
	const { change } = planImport(read(text, viewerZone).activities, new Map(), importOptions(options));
	const activities = applied(
		[],
		change.patches.filter((patch) => patch.type === 'activity'),
	);
	for (const activity of activities.values()) Object.assign(activity, { createdAt: made });
	return { activities, options: { ...options, terms: [...options.terms, ...recordsOf<Term>(change, 'term')] } };
}

/** A record without what importing decides anew: who entered it, when, and into which calendar. */
export function content({
	createdAt: _at,
	createdBy: _by,
	calendarId: _in,
	...activity
}: Activity): Omit<Activity, 'createdAt' | 'createdBy' | 'calendarId'> {
	return activity;
}
