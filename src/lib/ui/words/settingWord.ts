import { m } from './m.ts';

const words: Partial<Record<string, () => string>> = {
	theme: m.settings_theme,
	density: m.settings_density,
	language: m.settings_language,
	firstDay: m.settings_first_day,
	letterKeys: m.settings_letter_keys,
	weekNumbers: m.settings_week_numbers,
	showClosed: m.settings_show_closed,
	stopwatch: m.settings_stopwatch,
	zone: m.settings_zone,
	secondZone: m.zones_second,
	reminderShortcuts: m.shortcuts_title,
	backupEvery: m.backup_remind,
	blindCopy: m.mail_blind_copy,
	hiddenFields: m.choose_fields,
};

/** What a setting is called; the name itself for one that this Daybook does not know. */
export function settingWord(name: string): string {
	return words[name]?.() ?? name;
}
