import type { Bytes } from '../bytes.ts';
import { isTeamFileName } from './fileName.ts';

/** A file of a folder, unread. */
export interface ListedFile {
	name: string;
	size: number;
	/** When it was last changed, in epoch milliseconds. */
	modified: number;
	read: () => Promise<Bytes>;
}

/** The files of a folder that may be of a team. Throws what the browser throws: `folderProblemOf` says what that means. */
export class FolderFiles {
	readonly #folder: FileSystemDirectoryHandle;

	constructor(folder: FileSystemDirectoryHandle) {
		this.#folder = folder;
	}

	async list(): Promise<ListedFile[]> {
		const files: ListedFile[] = [];
		for await (const [name, handle] of this.#folder.entries()) {
			if (handle.kind !== 'file' || !isTeamFileName(name)) continue;
			const file = await this.#fileOf(handle);
			if (file) files.push({ name, size: file.size, modified: file.lastModified, read: async () => new Uint8Array(await file.arrayBuffer()) });
		}
		return files.sort((one, other) => (one.name < other.name ? -1 : 1));
	}

	/** Undefined where it was taken away since it was listed. */
	async #fileOf(handle: FileSystemFileHandle): Promise<File | undefined> {
		try {
			return await handle.getFile();
		} catch (error) {
			if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
			throw error;
		}
	}

	/** Writes a file as a whole: until it is closed, the one that was there before stays. Gives when it was changed. */
	async write(name: string, bytes: Bytes): Promise<number> {
		const handle = await this.#folder.getFileHandle(name, { create: true });
		const writing = await handle.createWritable();
		try {
			await writing.write(bytes);
			await writing.close();
		} catch (error) {
			await writing.abort().catch(() => {});
			throw error;
		}
		return (await handle.getFile()).lastModified;
	}

	async remove(name: string): Promise<void> {
		await this.#folder.removeEntry(name);
	}
}
