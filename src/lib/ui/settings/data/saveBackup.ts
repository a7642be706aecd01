import { journalEntries } from '#lib/store/journalEntries.ts';
import { inWorker } from '../../inspect/inWorker.ts';
import type { App } from '../../shell/app.svelte.ts';
import { m } from '../../words/m.ts';
import { download } from './download.ts';

export interface SaveBackupOptions {
	/** It is what is here before something else takes its place. */
	before?: boolean;
	/** Told which part (0 to 1) is written. */
	onProgress?: (part: number) => void;
}

/** Saves everything on this device as a file where the browser saves downloads, and remembers when. */
export async function saveBackup(app: App, { before, onProgress }: SaveBackupOptions = {}): Promise<{ name: string; size: number }> {
	const entries = await journalEntries(app.store.db);
	const file = await inWorker(app.store, 'export', {}, { onProgress: ({ part = 0 }) => onProgress?.(part) });
	const name = before ? `daybook-${app.today}-${m.backup_file_before()}.json` : `daybook-${app.today}.json`;
	download(file, name);
	await app.local.set('lastBackup', { at: app.now.ms, entries });
	return { name, size: file.size };
}
