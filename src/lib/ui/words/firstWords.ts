import type { Language } from '#lib/model/scalars.ts';
import type { FirstWords } from '#lib/store/firstRecords.ts';
import { m } from './m.ts';

const category: Record<string, (inputs: Record<string, never>, options: { locale: Language }) => string> = {
	meeting: m.category_meeting,
	call: m.category_call,
	visit: m.category_visit,
	appointment: m.category_appointment,
	task: m.category_task,
	email: m.category_email,
	note: m.category_note,
	offer: m.category_offer,
	contract: m.category_contract,
	absence: m.category_absence,
};

/** What the first records of a new Daybook are called; categories in all languages, so that a mixed team reads its own. */
export function firstWords(): FirstWords {
	const dictionary = { category: m.dictionary_category, tag: m.dictionary_tag };
	return {
		category: (key, locale) => category[key]!({}, { locale }),
		dictionary: (key, locale) => dictionary[key]({}, { locale }),
		calendar: m.first_calendar(),
		me: m.first_member(),
	};
}
