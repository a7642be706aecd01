import type { Activity } from '#lib/model/activity.ts';
import { emptyValues } from '#lib/model/emptyRecord.ts';
import type { Change } from '#lib/model/change.ts';
import type { Language } from '#lib/model/scalars.ts';
import { instantOf } from '#lib/domain/time/zone.ts';
import type { SampleOptions } from '#lib/domain/sample/options.ts';
import { dictionaryIdOf } from '#lib/store/dictionaryIdOf.ts';
import { firstTermId } from '#lib/store/firstDictionaries.ts';
import { categoryId } from '#lib/store/firstRecords.ts';

const zones: Record<Language, string> = { en: 'Europe/London', it: 'Europe/Rome', pl: 'Europe/Warsaw' };

/** Options for a user who asks for sample data at a clock time. */
export function optionsAt(language: Language, civil: string, tz: string = zones[language]): SampleOptions {
	return {
		language,
		tz,
		today: civil.slice(0, 10),
		now: instantOf(civil, tz),
		memberId: '01920000-0000-7000-8000-000000000001',
		categoryId,
		dictionaryId: dictionaryIdOf,
		termId: firstTermId,
	};
}

/** The activities that a change creates, as records. */
export function activitiesOf(change: Change): Activity[] {
	return change.patches
		.filter((patch) => patch.type === 'activity')
		.map(({ id, fields }) => ({ ...emptyValues('activity'), ...fields, id, createdAt: '' }) as unknown as Activity);
}

/** Now in the middle of a week, at its ends, at New Year, around Easter, and at both changes of the clocks. */
export const moments = [
	'2026-11-22T10:20',
	'2026-11-25T11:40',
	'2026-12-30T08:05',
	'2027-01-04T07:10',
	'2027-03-24T15:00',
	'2027-03-28T02:30',
	'2027-04-30T18:45',
	'2027-08-13T13:13',
	'2026-10-25T02:30',
	'2028-02-29T23:59',
] as const;
