import { compareBackup } from '#lib/store/compareBackup.ts';
import type { DaybookDb } from '#lib/store/db.ts';
import { unlockedDb } from '#lib/store/lock/unlockedDb.ts';
import { readBackup, type Backup } from '#lib/store/readBackup.ts';
import { restore } from '#lib/store/restore.ts';
import { storageProblem } from '#lib/store/storageProblem.ts';
import { loadTemporal } from '../../store/loadTemporal.ts';
import type { RestoreNews, RestoreTask } from './restoreProtocol.ts';

/** What was read, kept until it is known what to do with it. */
let held: { db: DaybookDb; backup: Backup } | undefined;

const say = (news: RestoreNews) => self.postMessage(news);

async function read(name: string, file: File): Promise<void> {
	await loadTemporal();
	const backup = await readBackup(file, (part) => say({ kind: 'progress', part }));
	if (!backup.ok) return say({ kind: 'refused', problem: backup.problem });
	const db = await unlockedDb(name);
	if (!db) throw new Error('Locked while a backup was read');
	held = { db, backup: backup.value };
	say({ kind: 'read', summary: await compareBackup(db, backup.value) });
}

/** Reads or restores a backup in the worker that this runs in, and says how far it is and what came of it. */
export async function restoring(task: RestoreTask): Promise<void> {
	try {
		if (task.kind === 'read') await read(task.db, task.file);
		else if (held) say({ kind: 'restored', restored: await restore(held.db, held.backup, task.mode, task.now) });
	} catch (error) {
		if (error instanceof DOMException && error.name === 'NotReadableError' && task.kind === 'read')
			return say({ kind: 'refused', problem: { kind: 'fileUnreadable', file: task.file.name } });
		const problem = storageProblem(error);
		if (problem) return say({ kind: 'refused', problem });
		const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
		say({ kind: 'failed', name, message, stack });
	}
}
