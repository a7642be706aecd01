import type { Bytes } from '../bytes.ts';
import { isTeamFileName, rankOfName } from './fileName.ts';
import { isOfOneFile } from './folderProblem.ts';

/** A file of a folder, unread. */
export interface ListedFile {
	name: string;
	size: number;
	/** When it was last changed, in epoch milliseconds. */
	modified: number;
	/** Its first so many bytes, or all; undefined where it cannot be read now. */
	read: (bytes?: number) => Promise<Bytes | undefined>;
}

/** What is in a folder. */
export interface Listed {
	files: ListedFile[];
	/** So many more are not looked at. */
	left: number;
}

/** The most files of a folder that are looked at: a team of twenty has some hundreds. */
export const mostFiles = 5_000;

/** What is given of a file; undefined where it cannot be had now. */
async function readable<Given>(given: Promise<Given>): Promise<Given | undefined> {
	try {
		return await given;
	} catch (error) {
		if (isOfOneFile(error)) return undefined;
		throw error;
	}
}

async function bytesOf(file: File, most?: number): Promise<Bytes | undefined> {
	const bytes = await readable((most === undefined ? file : file.slice(0, most)).arrayBuffer());
	return bytes && new Uint8Array(bytes);
}

/** The files of a folder that may be of a team. Throws what the browser throws: `folderProblemOf` says what that means. */
export class FolderFiles {
	readonly #folder: FileSystemDirectoryHandle;

	constructor(folder: FileSystemDirectoryHandle) {
		this.#folder = folder;
	}

	/** Where there are too many, those that a device of a team wrote come first, and then those of its team. */
	async list(team: string, device: string): Promise<Listed> {
		const handles: FileSystemFileHandle[] = [];
		for await (const [name, handle] of this.#folder.entries()) if (handle.kind === 'file' && isTeamFileName(name)) handles.push(handle);
		const rank = ({ name }: FileSystemFileHandle) => `${rankOfName(team, device, name)} ${name}`;
		const looked = handles.sort((one, other) => (rank(one) < rank(other) ? -1 : 1)).slice(0, mostFiles);
		const files: ListedFile[] = [];
		for (const handle of looked) {
			const file = await readable(handle.getFile());
			// One that cannot be had is listed all the same: what it held is still put there by others.
			const read = (most?: number) => (file ? bytesOf(file, most) : Promise.resolve(undefined));
			files.push({ name: handle.name, size: file?.size ?? 0, modified: file?.lastModified ?? 0, read });
		}
		return { files: files.sort((one, other) => (one.name < other.name ? -1 : 1)), left: handles.length - looked.length };
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
