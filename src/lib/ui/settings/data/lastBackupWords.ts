import type { App } from '../../shell/app.svelte.ts';
import { m } from '../../words/m.ts';
import { momentWords } from '../../words/momentWords.ts';

/** When everything was saved from here last. */
export function lastBackupWords({ local, tz, today }: App): string {
	const { at } = local.values.lastBackup;
	if (at === 0) return m.backup_never();
	return m.backup_last({ when: momentWords(new Date(at).toISOString(), tz, today).full });
}
