import type { Preference } from '#lib/model/preference.ts';
import { ok, type Result } from '#lib/model/result.ts';
import { firstRecords } from '#lib/store/firstRecords.ts';
import { openStore } from '#lib/store/openStore.ts';
import { lastRestored, type Restored } from '#lib/store/restored.ts';
import type { Store } from '#lib/store/store.ts';
import { languageOf, settingsFrom } from '../settings/settings.svelte.ts';
import { browserLanguage, speak } from '../words/language.svelte.ts';
import { firstWords } from '../words/firstWords.ts';
import { Local } from './local.svelte.ts';

/** What must be there before the first screen is drawn, so that nothing on it jumps. */
export interface Opened {
	store: Store;
	preferences: Preference[];
	local: Local;
	/** The last restoring of a backup that made this device go on as another one. */
	restored: Restored | undefined;
}

async function loadTemporal(): Promise<void> {
	if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
}

/** Opens what this device keeps and speaks the user's language. `onReplaced`: a newer Daybook took over in another tab. */
export async function openApp(onReplaced: () => void): Promise<Result<Opened>> {
	const language = browserLanguage();
	speak(language);
	await loadTemporal();
	const tz = Intl.DateTimeFormat().resolvedOptions().timeZone;
	const opened = await openStore({ onReplaced, begin: (ids) => firstRecords(ids, firstWords(), language, tz) });
	if (!opened.ok) return opened;
	const store = opened.value;
	const [preferences, local, restored] = await Promise.all([
		store.find.all('preference'),
		Local.open(store.db),
		lastRestored(store.db),
	]);
	speak(languageOf(settingsFrom(preferences)));
	return ok({ store, preferences, local, restored });
}
