import { ok, type Result } from '#lib/model/result.ts';
import type { Language, Uuid } from '#lib/model/scalars.ts';
import type { Change } from '#lib/model/change.ts';
import { openStore, type OpenOptions } from '#lib/store/openStore.ts';
import { lastRestored, type Restored } from '#lib/store/restored.ts';
import type { Store } from '#lib/store/store.ts';
import { languageOf, settingRecords, settingsFrom, type SettingRecord } from '../settings/settings.svelte.ts';
import { loadTemporal } from '../store/loadTemporal.ts';
import { browserLanguage, speak } from '../words/language.svelte.ts';
import { Local } from './local.svelte.ts';

/** What must be there before the first screen is drawn, so that nothing on it jumps. */
export interface Opened {
	store: Store;
	settings: SettingRecord[];
	local: Local;
	/** The last restoring of a backup that made this device go on as another one. */
	restored: Restored | undefined;
}

/** What a Daybook begins with: loaded once in its life. */
async function begin(ids: { member: Uuid; calendar: Uuid }, language: Language): Promise<Change> {
	const [{ firstRecords }, { firstWords }] = await Promise.all([import('#lib/store/firstRecords.ts'), import('../words/firstWords.ts')]);
	return firstRecords(ids, firstWords(), language, Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/**
 * Opens what this device keeps and speaks the user's language. `onReplaced`: another tab took over, a newer Daybook or one
 * that locks. `prepare`: lets the database open what a lock has sealed.
 */
export async function openApp(onReplaced: () => void, prepare?: OpenOptions['prepare']): Promise<Result<Opened>> {
	const language = browserLanguage();
	speak(language);
	await loadTemporal();
	const opened = await openStore({ onReplaced, prepare, begin: (ids) => begin(ids, language) });
	if (!opened.ok) return opened;
	const store = opened.value;
	const [settings, local, restored] = await Promise.all([settingRecords(store), Local.open(store.db), lastRestored(store.db)]);
	speak(languageOf(settingsFrom(settings)));
	return ok({ store, settings, local, restored });
}
