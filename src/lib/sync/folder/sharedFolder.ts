import { vectorsOf, type Vector } from '#lib/store/segments.ts';
import { hexOf, sha256, type Bytes } from '../bytes.ts';
import type { Team } from '../team.ts';
import { faultOfHead, headBytes, packTeamFile, takeTeamFile, type PackedFile } from '../teamFile.ts';
import { nameOf, ownNames } from './fileName.ts';
import type { FolderFiles, ListedFile } from './folderFiles.ts';
import { reachOfFiles, stretchOf, type FileFault, type KnownFile } from './knownFile.ts';

/** A file grows until it has so many bytes; then another one is begun. */
const fullBytes = 64 * 1024;
/** Nothing that a team writes is larger; what is would only fill the memory. */
const mostBytes = 250_000_000;
/** Looks for which rows of others may be missing: whoever wrote them is about to put them there himself. */
const patience = 4;
/** What a file is that another program has not filled in yet. */
const unfinished: readonly (FileFault | undefined)[] = ['fileDamaged', 'sealedForOthers', 'notATeamFile'];
/** Looks between two tries of such a file, at first and at most. */
const [firstPause, longestPause] = [4, 1_024];

/** What looking into a folder did. */
export interface Look {
	stored: number;
	wrote: boolean;
}

/**
 * A team in a folder that several devices share. Each device writes files of its own alone, in the form of those that
 * are handed around: what nobody else has put there. A small file grows, and takes in older ones that are not much
 * larger, so that their number stays small and no change is written more than a few times.
 */
export class SharedFolder {
	readonly #team: Team;
	readonly #files: FolderFiles;
	/** By name; of this team and of others. */
	readonly known: Map<string, KnownFile>;
	/** Files that were too many to be looked at. */
	left = 0;
	#turn = 0;
	#stored = 0;
	#missed = '';
	#looks = 0;

	constructor(team: Team, files: FolderFiles, known: Map<string, KnownFile>) {
		this.#team = team;
		this.#files = files;
		this.known = known;
	}

	/** Takes what others put there since, then puts there what they lack. */
	async look(): Promise<Look> {
		const { files: listed, left } = await this.#files.list(this.#team.id, this.#team.device.id);
		this.left = left;
		this.#turn += 1;
		const names = new Set(listed.map(({ name }) => name));
		for (const name of this.known.keys()) if (!names.has(name)) this.known.delete(name);
		const before = this.#stored;
		for (const file of listed) await this.#read(file);
		// What was missing for one file may have come in another.
		if (this.#stored > before) for (const file of listed) await this.#read(file);
		const wrote = await this.#write();
		return { stored: this.#stored - before, wrote };
	}

	/** What nobody has changed may bring something all the same: what it waited for is here, or a key that opens it. */
	#mayBring({ waitsSince, fault, roster, tries = 0 }: KnownFile): boolean {
		if (waitsSince !== undefined && waitsSince !== this.#stored) return true;
		if (fault === 'fileUnreadable' || (fault === 'sealedForOthers' && roster !== this.#team.digest)) return true;
		// Some programs fill a file in without its time and size telling. The longer it brings nothing, the more seldom it is read.
		return unfinished.includes(fault) && this.#turn % Math.min(firstPause * 2 ** tries, longestPause) === 0;
	}

	async #read({ name, size, modified, read }: ListedFile): Promise<void> {
		const known = this.known.get(name);
		const isUnchanged = known?.size === size && known.modified === modified;
		const again = known !== undefined && this.#mayBring(known);
		if (isUnchanged && !again) return;
		const tries = isUnchanged ? (known.tries ?? 0) + 1 : 0;
		const bringsNothing = (fault: FileFault) =>
			void this.known.set(name, { size, modified, digest: '', fault, tries, held: [], refused: 0 });
		if (size > mostBytes) return bringsNothing('notATeamFile');
		const head = await read(headBytes);
		const fault = head ? faultOfHead(head, this.#team.id) : 'fileUnreadable';
		if (fault) return bringsNothing(fault);
		const bytes = await read();
		if (!bytes) return bringsNothing('fileUnreadable');
		const digest = hexOf(await sha256(bytes));
		// The same as before brings the same, unless something else has changed here.
		const isIdle = known?.waitsSince === undefined && known?.roster === this.#team.digest;
		if (known?.digest === digest && (!again || isIdle)) return void this.known.set(name, { ...known, size, modified, tries });
		await this.#take(bytes, { name, size, modified, digest, tries });
	}

	async #take(
		bytes: Bytes,
		{ name, ...file }: Pick<KnownFile, 'size' | 'modified' | 'digest' | 'tries'> & { name: string },
	): Promise<void> {
		const taken = await takeTeamFile(this.#team, bytes, name);
		const about = { ...file, roster: this.#team.digest };
		if (!taken.ok) return void this.known.set(name, { ...about, fault: taken.problem.kind as FileFault, held: [], refused: 0 });
		const { stored, refused, gaps, held, epoch } = taken.value;
		this.#stored += stored;
		this.known.set(name, {
			...about,
			epoch,
			held: held.map(stretchOf),
			refused: refused - gaps,
			...(gaps > 0 && { waitsSince: this.#stored }),
		});
	}

	/** Puts there what nobody else did. */
	async #write(): Promise<boolean> {
		const { epoch, self, digest } = this.#team;
		if (!epoch || !self) return false;
		const own = ownNames(this.#team.id, this.#team.device.id, this.known.keys());
		const isStale = (name: string) => this.known.get(name)?.epoch !== epoch.tag;
		const told = own.some(({ name }) => this.known.get(name)?.roster === digest);
		if (told && !own.some(({ name }) => isStale(name)) && !(await this.#isDue(this.#reachWithout([])))) return false;
		const merged = this.#toMerge(own.map(({ name }) => name).reverse(), isStale);
		const packed = await packTeamFile(this.#team, this.#reachWithout(merged));
		if (!packed) return false;
		await this.#put(packed, merged, own.at(-1)?.number ?? 0);
		return true;
	}

	/** How far the files go that can be read with the present key, but for some. */
	#reachWithout(names: readonly string[]): Map<string, Vector> {
		const { epoch } = this.#team;
		const others = [...this.known].filter(([name, file]) => file.epoch === epoch?.tag && !names.includes(name));
		return reachOfFiles(others.map(([, file]) => file));
	}

	/** Whether something is missing there that this device is to put there now. */
	async #isDue(reach: ReadonlyMap<string, Vector>): Promise<boolean> {
		const { store, space, device } = this.#team;
		const missing: [string, number, number][] = [];
		for (const [segment, vector] of await vectorsOf(store.db, space)) {
			for (const [client, to] of vector) if (to > (reach.get(segment)?.get(client) ?? 0)) missing.push([segment, client, to]);
		}
		if (missing.length === 0) return false;
		const is = JSON.stringify(missing);
		this.#looks = is === this.#missed ? this.#looks + 1 : 0;
		this.#missed = is;
		if (this.#looks >= patience) return true;
		for (const [segment, client, to] of missing)
			if ((await store.db.journal.get({ segment, client, to }))?.device === device.id) return true;
		return false;
	}

	/** The files of this device, the newest first, that are to become one: the last, and older ones that are not much larger. */
	#toMerge(names: readonly string[], isStale: (name: string) => boolean): string[] {
		const merged: string[] = [];
		let [bytes, goesOn] = [0, true];
		for (const name of names) {
			const size = this.known.get(name)?.size ?? 0;
			goesOn &&= merged.length === 0 ? size < fullBytes : size <= 2 * bytes;
			if (!goesOn && !isStale(name)) continue;
			merged.push(name);
			bytes += size;
		}
		return merged;
	}

	async #put({ bytes, rows }: PackedFile, merged: readonly string[], last: number): Promise<void> {
		const { id, device, epoch, digest: roster } = this.#team;
		// The newest is written over as a whole: a name of its own for each would leave an empty file whenever that fails.
		const name = merged[0] ?? nameOf(id, device.id, last + 1);
		const modified = await this.#files.write(name, bytes);
		const digest = hexOf(await sha256(bytes));
		this.known.set(name, { size: bytes.length, modified, digest, epoch: epoch!.tag, roster, held: rows.map(stretchOf), refused: 0 });
		for (const old of merged) {
			if (old === name) continue;
			await this.#files.remove(old);
			this.known.delete(old);
		}
	}
}
