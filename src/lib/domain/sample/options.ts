import type { Civil, Language, Tz, Uuid } from '#lib/model/scalars.ts';
import type { DictionaryRole } from '#lib/model/dictionary.ts';
import type { CategoryKey } from './content.ts';

/** What sample data are made from; the same options give the same data. */
export interface SampleOptions {
	language: Language;
	tz: Tz;
	/** The day, `YYYY-MM-DD`, that clocks in `tz` show at `now`. */
	today: Civil;
	/** In epoch milliseconds. */
	now: number;
	/** The user. */
	memberId: Uuid;
	/** The ids of the categories that every Daybook begins with. */
	categoryId: (key: CategoryKey) => Uuid;
	/** The dictionary that plays a role. */
	dictionaryId: (role: DictionaryRole) => Uuid;
	/** The term of that key that every Daybook begins with. */
	termId: (role: DictionaryRole, key: string) => Uuid;
}
