import type { Bytes } from '../bytes.ts';
import { isTeamFileName } from './fileName.ts';
import { isOfOneFile } from './folderProblem.ts';

/** A file of a folder, unread. */
export interface ListedFile {
	name: string;
	size: number;
	/** When it was last changed, in epoch milliseconds. */
	modified: number;
	/** Undefined where it cannot be read now. */
	read: () => Promise<Bytes | undefined>;
}

/** What is given of a file; undefined where it cannot be had now. */
async function readable<Given>(given: Promise<Given>): Promise<Given | undefined> {
	try {
		return await given;
	} catch (error) {
		if (isOfOneFile(error)) return undefined;
		throw error;
	}
}

async function bytesOf(file: File): Promise<Bytes | undefined> {
	const bytes = await readable(file.arrayBuffer());
	return bytes && new Uint8Array(bytes);
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
			const file = await readable(handle.getFile());
			// One that cannot be had is listed all the same: what it held is still put there by others.
			files.push({ name, size: file?.size ?? 0, modified: file?.lastModified ?? 0, read: () => (file ? bytesOf(file) : Promise.resolve(undefined)) });
		}
		return files.sort((one, other) => (one.name < other.name ? -1 : 1));
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

	/** Removes a file that may already be gone. */
	async remove(name: string): Promise<void> {
		try {
			await this.#folder.removeEntry(name);
		} catch (error) {
			if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
		}
	}
}
