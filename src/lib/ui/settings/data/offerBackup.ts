import { backupDue } from '#lib/domain/backupDue.ts';
import { journalBegan, journalEntries } from '#lib/store/journalEntries.ts';
import { announce } from '../../shell/announcer.svelte.ts';
import type { App } from '../../shell/app.svelte.ts';
import { showToast } from '../../shell/toasts.svelte.ts';
import { formatBytes } from '../../words/formatBytes.ts';
import { m } from '../../words/m.ts';
import { saveBackup } from './saveBackup.ts';

async function save(app: App): Promise<void> {
	const { name, size } = await saveBackup(app);
	const text = m.settings_export_done({ file: name, size: formatBytes(size) });
	showToast({ text });
	announce(text);
}

/** Offers to save a backup when it is time, by the setting; once a day at most, and never in the way. */
export async function offerBackup(app: App): Promise<void> {
	const { store, local, settings, now } = app;
	const { lastBackup, backupOffered } = local.values;
	if (settings.backupEvery === 0) return;
	// What every Daybook begins with is nothing to lose.
	if (lastBackup.at === 0 && (await store.find.count('activity')) === 0) return;
	const since = lastBackup.at || ((await journalBegan(store.db)) ?? now.ms);
	const entries = (await journalEntries(store.db)) - lastBackup.entries;
	const days = backupDue({ every: settings.backupEvery, now: now.ms, since, entries, offered: backupOffered });
	if (days === undefined) return;
	await local.set('backupOffered', now.ms);
	const text = m.backup_offer({ count: days });
	showToast({ text, action: { text: m.backup_now(), run: () => void save(app) } });
	announce(text);
}
