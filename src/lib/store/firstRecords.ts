import { teamSettingId } from '#lib/domain/teamSettingId.ts';
import { uuidFromText } from '#lib/domain/uuidFromText.ts';
import type { Change, Patch } from '#lib/model/change.ts';
import type { ActivityKind } from '#lib/model/activity.ts';
import type { Hue } from '#lib/model/calendar.ts';
import type { Json, Label, Language, Tz, Uuid } from '#lib/model/scalars.ts';
import { languages } from '#lib/model/scalars.ts';
import { dictionaryIdOf } from './dictionaryIdOf.ts';

/** Those of the dictionaries that every Daybook begins with. */
export const dictionaryIds = {
	category: dictionaryIdOf('category'),
	tag: dictionaryIdOf('tag'),
} as const;

interface FirstCategory {
	key: string;
	kind: ActivityKind;
	hue: Hue;
	icon: string;
	minutes: number;
	directed?: boolean;
	/** Minutes before the start, or the due time, at which it reminds. */
	reminds?: number;
	/** What usually comes after it in a thread, and after how many days. */
	next?: readonly [key: FirstCategoryKey, days: number];
}

const firstCategories: readonly FirstCategory[] = [
	{ key: 'meeting', kind: 'event', hue: 'blue', icon: 'users', minutes: 60, reminds: 10 },
	{ key: 'call', kind: 'call', hue: 'green', icon: 'phone', minutes: 15, directed: true, reminds: 5 },
	{ key: 'visit', kind: 'event', hue: 'orange', icon: 'car', minutes: 90, reminds: 30 },
	{ key: 'appointment', kind: 'event', hue: 'teal', icon: 'calendar', minutes: 60, reminds: 30 },
	{ key: 'task', kind: 'task', hue: 'purple', icon: 'check', minutes: 30, reminds: 0 },
	{ key: 'email', kind: 'mail', hue: 'indigo', icon: 'mail', minutes: 15, directed: true, next: ['call', 3] },
	{ key: 'note', kind: 'note', hue: 'grey', icon: 'note', minutes: 0 },
	{ key: 'offer', kind: 'mail', hue: 'pink', icon: 'send', minutes: 15, directed: true, next: ['call', 2] },
	{ key: 'contract', kind: 'note', hue: 'lime', icon: 'signature', minutes: 0 },
	{ key: 'absence', kind: 'event', hue: 'brown', icon: 'palm', minutes: 480 },
];

export type FirstCategoryKey = 'meeting' | 'call' | 'visit' | 'appointment' | 'task' | 'email' | 'note' | 'offer' | 'contract' | 'absence';

/** The id of one of the categories that every Daybook begins with. */
export function categoryId(key: FirstCategoryKey): Uuid {
	return uuidFromText(`daybook/category/${key}`);
}

/** What the first records are called, in every language. */
export interface FirstWords {
	category: (key: string, language: Language) => string;
	dictionary: (key: 'category' | 'tag', language: Language) => string;
	calendar: string;
	me: string;
}

const labelOf = (word: (language: Language) => string): Label =>
	Object.fromEntries(languages.map((language) => [language, word(language)]));

function dictionaryPatches(words: FirstWords, createdBy: Uuid): Patch[] {
	return (['category', 'tag'] as const).map((role) => ({
		type: 'dictionary',
		id: dictionaryIds[role],
		create: true,
		fields: {
			role,
			label: labelOf((language) => words.dictionary(role, language)),
			appliesTo: ['activity'],
			multi: role === 'tag',
			createdBy,
		},
	}));
}

function categoryPatches(words: FirstWords, createdBy: Uuid): Patch[] {
	return firstCategories.map(({ key, reminds, next, ...fields }, order) => {
		const usual = {
			...(reminds !== undefined && { usualReminders: { [reminds]: true as const } }),
			...(next && { nextCategoryId: categoryId(next[0]), nextAfterDays: next[1] }),
		};
		const own = { dictionaryId: dictionaryIds.category, label: labelOf((language) => words.category(key, language)), order, createdBy };
		return { type: 'term', id: categoryId(key as FirstCategoryKey), create: true, fields: { ...fields, ...usual, ...own } };
	});
}

/** What is the team's to set is there from the first, so that a team has it whoever begins it. */
const settingPatch = (name: string, value: Json, createdBy: Uuid): Patch => ({
	type: 'teamSetting',
	id: teamSettingId(name),
	create: true,
	fields: { name, value, createdBy },
});

/** The change that a new Daybook begins with: its member, one calendar, the categories, the tags and the stopwatch. */
export function firstRecords(ids: { member: Uuid; calendar: Uuid }, words: FirstWords, locale: Language, tz: Tz): Change {
	const workingDay = [['08:00', '17:00']];
	const workingHours = Object.fromEntries([1, 2, 3, 4, 5].map((weekday) => [weekday, workingDay]));
	const createdBy = ids.member;
	return {
		command: 'begin',
		patches: [
			{
				type: 'member',
				id: ids.member,
				create: true,
				fields: { name: words.me, tz, locale, hue: 'blue', access: 'admin', workingHours, createdBy },
			},
			{ type: 'calendar', id: ids.calendar, create: true, fields: { name: words.calendar, hue: 'blue', ownerId: ids.member, createdBy } },
			...dictionaryPatches(words, createdBy),
			...categoryPatches(words, createdBy),
			settingPatch('stopwatch', true, createdBy),
		],
	};
}
