import type { DaybookDb } from '#lib/store/db.ts';
import type { RoadStanding } from '../road.ts';
import type { Team } from '../team.ts';
import { FolderFiles } from './folderFiles.ts';
import { folderProblemOf, type FolderProblem } from './folderProblem.ts';
import type { FileFault, KnownFile } from './knownFile.ts';
import { observe } from './observe.ts';
import { SharedFolder } from './sharedFolder.ts';

/** A folder that the teams of this device share with others, as a screen shows it. */
export interface FolderState {
	name: string;
	/** Why it cannot be used now. */
	problem?: FolderProblem;
	/** When it was last looked into, in epoch milliseconds. */
	at?: number;
	/** Files in it that bring nothing, and why. Those of other teams are not among them. */
	faults: { file: string; fault: FileFault }[];
	/** Files that were too many to be looked at; left out where there are none. */
	left?: number;
}

interface FoldersOptions {
	db: DaybookDb;
	/** The folder that is shared, if one was chosen. */
	folder: () => Promise<FileSystemDirectoryHandle | undefined>;
	/** Epoch milliseconds. */
	wall: () => number;
	onchange: () => void;
	/** Somebody else may have written: `tick` is to be called with `now`. */
	onnews: () => void;
	/** Rows of a team were stored. */
	onstored: (team: Team) => void;
}

/** Between two looks into a folder that nobody says anything of, in ticks: with the page in view, and without. */
const [seen, unseen] = [4, 24];
/** Looks after which what is known of files is kept, so that at the next start those of before cost nothing. */
const keepAfter = 20;

const isHidden = () => (globalThis as { document?: Document }).document?.visibilityState === 'hidden';

async function mustBeAllowed(folder: FileSystemDirectoryHandle): Promise<void> {
	if ((await folder.queryPermission({ mode: 'readwrite' })) !== 'granted') throw new DOMException('To be asked for', 'NotAllowedError');
}

type Kept = Record<string, Record<string, KnownFile>>;

/** The teams of this device in the folder that was chosen, if one was. */
export class Folders {
	readonly kind = 'folder';
	readonly #options: FoldersOptions;
	readonly #teams = new Map<string, SharedFolder>();
	#folder: FileSystemDirectoryHandle | undefined;
	#problem: FolderProblem | undefined;
	#at: number | undefined;
	#kept: Kept = {};
	#unobserve: (() => void) | undefined;
	#ticks = 0;
	#looks = 0;
	#said = '';

	constructor(options: FoldersOptions) {
		this.#options = options;
	}

	readonly standing = (): RoadStanding => (!this.#folder ? 'off' : this.#problem || this.#at === undefined ? 'waiting' : 'open');

	get state(): FolderState | undefined {
		if (!this.#folder) return undefined;
		const { name } = this.#folder;
		const left = Math.max(0, ...[...this.#teams.values()].map((shared) => shared.left));
		return {
			name,
			faults: this.#faults(),
			...(left > 0 && { left }),
			...(this.#problem && { problem: this.#problem }),
			...(this.#at !== undefined && { at: this.#at }),
		};
	}

	/** What brings nothing to any team here; a file of a team that this device is not of is nobody's business. */
	#faults(): FolderState['faults'] {
		const maps =
			this.#teams.size > 0
				? [...this.#teams.values()].map(({ known }) => known)
				: Object.values(this.#kept).map((files) => new Map(Object.entries(files)));
		const names = new Set(maps.flatMap((files) => [...files.keys()]));
		return [...names].sort().flatMap((file) => {
			const all = maps.map((files) => files.get(file)?.fault);
			const fault = all.find((one) => one !== 'otherTeam');
			return fault !== undefined && !all.includes(undefined) ? [{ file, fault }] : [];
		});
	}

	/** Looks, in a tab that does not keep the roads, at what the one says that does. */
	async peek(): Promise<void> {
		await this.#enter();
		if (!this.#folder) return;
		this.#kept = ((await this.#options.db.meta.get('folderFiles'))?.value ?? {}) as Kept;
		this.#problem = (await this.#folder.queryPermission({ mode: 'readwrite' })) === 'granted' ? undefined : 'ask';
		this.#at ??= this.#problem ? undefined : this.#options.wall();
		this.#say();
	}

	/** Asks the person whether the folder may be used; to be called when a button was pressed. */
	async allow(): Promise<void> {
		await this.#folder?.requestPermission({ mode: 'readwrite' });
	}

	/** Exchanges what is new on either side. To be called every few seconds; `now`: there is news, do not wait. */
	async tick(teams: Iterable<Team>, now = false): Promise<void> {
		if (this.#ticks++ % (isHidden() ? unseen : seen) !== 0 && !now) return;
		await this.#enter();
		if (!this.#folder) return this.#say();
		try {
			await mustBeAllowed(this.#folder);
			for (const team of teams) await this.#look(team, this.#folder);
			this.#problem = undefined;
			this.#at = this.#options.wall();
			// Before it is allowed, a folder tells of nothing.
			this.#unobserve ??= observe(this.#folder, this.#options.onnews);
		} catch (error) {
			const problem = folderProblemOf(error);
			if (!problem) throw error;
			this.#problem = problem;
		}
		await this.#keep();
		this.#say();
	}

	async #look(team: Team, folder: FileSystemDirectoryHandle): Promise<void> {
		const known = () => new Map(Object.entries(this.#kept[team.id] ?? {}));
		const shared = this.#teams.get(team.id) ?? new SharedFolder(team, new FolderFiles(folder), known());
		this.#teams.set(team.id, shared);
		if ((await shared.look()).stored > 0) this.#options.onstored(team);
	}

	/** Goes to the folder that is chosen now. */
	async #enter(): Promise<void> {
		const folder = await this.#options.folder();
		const isSame = folder && this.#folder ? await folder.isSameEntry(this.#folder) : folder === this.#folder;
		if (isSame) return;
		this.close();
		this.#folder = folder;
		if (!folder) return;
		this.#kept = ((await this.#options.db.meta.get('folderFiles'))?.value ?? {}) as Kept;
	}

	/** Keeps what is known of files now and then, and at once where another one is at fault. */
	async #keep(): Promise<void> {
		const faults = JSON.stringify(this.#faults());
		if (this.#looks++ % keepAfter !== 0 && faults === this.#said) return;
		this.#said = faults;
		// One that waits for another is read anew at the next start.
		const settled = ([, { waitsSince }]: [string, KnownFile]) => waitsSince === undefined;
		const looked = Object.fromEntries([...this.#teams].map(([id, { known }]) => [id, Object.fromEntries([...known].filter(settled))]));
		const value: Kept = { ...this.#kept, ...looked };
		await this.#options.db.meta.put({ key: 'folderFiles', value });
	}

	#last = '';

	#say(): void {
		const { at: _at, ...state } = this.state ?? {};
		const is = JSON.stringify([state, this.#at === undefined]);
		if (is !== this.#last) this.#options.onchange();
		this.#last = is;
	}

	close(): void {
		this.#unobserve?.();
		this.#unobserve = undefined;
		this.#teams.clear();
		[this.#folder, this.#problem, this.#at, this.#kept] = [undefined, undefined, undefined, {}];
	}
}
