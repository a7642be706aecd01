import type { DaybookDb } from '#lib/store/db.ts';
import { newId } from '#lib/store/newId.ts';

/** The folder that was chosen on this device; `choice` tells one choosing from another. */
interface KeptFolder {
	folder: FileSystemDirectoryHandle;
	choice: string;
}

/** The folder that was chosen on this device, if one was. */
export async function keptFolder(db: DaybookDb): Promise<FileSystemDirectoryHandle | undefined> {
	return ((await db.meta.get('folder'))?.value as KeptFolder | undefined)?.folder;
}

/** Keeps the folder that was chosen, or none any more; what was known of the files of another one is forgotten. */
export async function keepFolder(db: DaybookDb, folder: FileSystemDirectoryHandle | undefined): Promise<void> {
	const choice = newId();
	await db.transaction('rw', db.meta, async () => {
		await db.meta.bulkDelete(['folder', 'folderFiles']);
		if (folder) await db.meta.put({ key: 'folder', value: { folder, choice } satisfies KeptFolder });
	});
}
