import { teamSettingId } from '#lib/domain/teamSettingId.ts';
import { uuidFromText } from '#lib/domain/uuidFromText.ts';
import type { Change } from '#lib/model/change.ts';
import type { Preference } from '#lib/model/preference.ts';
import type { TeamSetting } from '#lib/model/teamSetting.ts';
import type { Store } from '#lib/store/store.ts';
import { languages, type Json, type Language, type Uuid } from '#lib/model/scalars.ts';
import { colourings, type Colouring } from '../shell/colours.ts';
import { browserLanguage } from '../words/language.svelte.ts';

export const themes = ['system', 'light', 'dark'] as const;
export const backupTimes = [0, 7, 30] as const;
export const densities = ['comfortable', 'compact'] as const;

/**
 * How a member likes Daybook to look and behave, the same on all own devices; `teamNames` lists what is the team's to
 * say. The one is kept as preferences, the other as team settings.
 */
export interface SettingValues {
	theme: (typeof themes)[number];
	density: (typeof densities)[number];
	/** Empty: the language of the browser. */
	language: Language | '';
	/** ISO weekday; 0: as the locale has it. */
	firstDay: number;
	/** Single letters are commands; WCAG 2.1.4 wants a switch for them. */
	letterKeys: boolean;
	weekNumbers: boolean;
	/** What colours tell. */
	colouring: Colouring;
	/** Show done and cancelled activities in the calendar. */
	showClosed: boolean;
	/** Time worked is measured (S3-26): the team's. */
	stopwatch: boolean;
	/** Empty: the zone of the device. */
	zone: string;
	/** A zone whose hours stand beside those of the zone shown; empty: none. */
	secondZone: string;
	/** What the list of reminders offers, in minutes before. */
	reminderShortcuts: number[];
	/** After how many days without a backup one is offered; 0: never. */
	backupEvery: number;
	/** Addresses (`wss://`) of servers that introduce devices of a team to one another, besides the app's own. */
	signalling: string[];
	/** A mail that is written goes to oneself too, unseen by others. */
	blindCopy: boolean;
	/** By category: names of the fields that its cards do not show. */
	hiddenFields: Record<Uuid, string[]>;
}

const initial: SettingValues = {
	theme: 'system',
	density: 'comfortable',
	language: '',
	firstDay: 0,
	letterKeys: true,
	weekNumbers: true,
	colouring: 'calendar',
	showClosed: true,
	stopwatch: true,
	zone: '',
	secondZone: '',
	reminderShortcuts: [0, 5, 10, 15, 30, 60, 120, 1_440, 2_880, 10_080],
	backupEvery: 7,
	signalling: [],
	blindCopy: false,
	hiddenFields: {},
};

export type SettingName = keyof SettingValues;
export type SettingRecord = Preference | TeamSetting;

/** What whoever leads a team decides for all of it. */
export const teamNames: ReadonlySet<string> = new Set<SettingName>(['stopwatch']);

const isOneOf = (list: readonly unknown[]) => (value: Json) => list.includes(value);
const isFlag = (value: Json) => typeof value === 'boolean';

const isTexts = (value: Json) => Array.isArray(value) && value.every((one) => typeof one === 'string');
const isLists = (value: Json) =>
	typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isTexts);

const fits: Record<SettingName, (value: Json) => boolean> = {
	theme: isOneOf(themes),
	density: isOneOf(densities),
	language: isOneOf(['', ...languages]),
	firstDay: isOneOf([0, 1, 6, 7]),
	letterKeys: isFlag,
	weekNumbers: isFlag,
	colouring: isOneOf(colourings),
	showClosed: isFlag,
	stopwatch: isFlag,
	zone: (value) => typeof value === 'string',
	secondZone: (value) => typeof value === 'string',
	reminderShortcuts: (value) => Array.isArray(value) && value.every((minutes) => Number.isFinite(minutes)),
	backupEvery: isOneOf(backupTimes),
	signalling: isTexts,
	blindCopy: isFlag,
	hiddenFields: isLists,
};

/** The records of all settings that hold here. */
export async function settingRecords({ find }: Store): Promise<SettingRecord[]> {
	const [own, team] = await Promise.all([find.all('preference'), find.all('teamSetting')]);
	return [...own.filter(({ name }) => !teamNames.has(name)), ...team];
}

/** The settings that records give; what they do not say, or say wrongly, is as it was at first. */
export function settingsFrom(records: readonly SettingRecord[]): SettingValues {
	const values: Record<string, Json> = { ...initial };
	for (const { name, value } of records) if (name in fits && fits[name as SettingName](value)) values[name] = value;
	return values as unknown as SettingValues;
}

/** The change that sets one setting; `known` tells whether its record exists. */
export function settingChange(memberId: Uuid, name: SettingName, value: Json, known: boolean): Change {
	if (teamNames.has(name)) {
		const id = teamSettingId(name);
		const fields = known ? { value } : { name, value, createdBy: memberId };
		return { command: 'edit', patches: [{ type: 'teamSetting', id, ...(!known && { create: true as const }), fields }] };
	}
	const id = uuidFromText(`daybook/preference/${memberId}/${name}`);
	const fields = known ? { value } : { memberId, name, value, createdBy: memberId };
	return { command: 'prefer', patches: [{ type: 'preference', id, ...(!known && { create: true as const }), fields }] };
}

/** The language that settings ask for. */
export function languageOf(settings: SettingValues): Language {
	return settings.language === '' ? browserLanguage() : settings.language;
}
