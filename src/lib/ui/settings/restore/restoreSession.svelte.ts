import type { Problem } from '#lib/model/problem.ts';
import type { BackupSummary } from '#lib/store/compareBackup.ts';
import type { RestoreMode } from '#lib/store/restore.ts';
import type { Restored } from '#lib/store/restored.ts';
import type { App } from '../../shell/app.svelte.ts';
import { startStoreWorker } from '../../storeWorker/startStoreWorker.ts';
import { saveBackup } from '../data/saveBackup.ts';
import type { RestoreNews, RestoreTask } from './restoreProtocol.ts';

/** One restoring: reading a file, showing what it holds, doing what was chosen. Reading changes nothing. */
export class RestoreSession {
	stage = $state<'choosing' | 'reading' | 'preview' | 'saving' | 'restoring' | 'done'>('choosing');
	/** How far reading or saving is, 0 to 1. */
	part = $state(0);
	/** The name of the file. */
	file = $state('');
	problem = $state.raw<Problem>();
	summary = $state.raw<BackupSummary>();
	restored = $state.raw<Restored>();
	#worker: Worker | undefined;
	readonly #app: App;

	constructor(app: App) {
		this.#app = app;
	}

	/** Reads a file and says what it holds; what is wrong with it is in `problem` then. */
	async read(file: File): Promise<void> {
		this.reset();
		this.stage = 'reading';
		this.file = file.name;
		const news = await this.#ask({ kind: 'read', db: this.#app.store.db.name, file });
		if (news.kind === 'read') {
			this.summary = news.summary;
			this.stage = 'preview';
		}
	}

	/** Restores what was read. Before anything is replaced, it is saved as a file of its own. */
	async restore(mode: RestoreMode): Promise<void> {
		const app = this.#app;
		if (mode === 'replace' && !this.summary?.fresh) {
			this.stage = 'saving';
			this.part = 0;
			await saveBackup(app, { before: true, onProgress: (part) => (this.part = part) });
		}
		this.stage = 'restoring';
		const news = await this.#ask({ kind: 'restore', mode, now: app.now.ms });
		if (news.kind !== 'restored') return;
		// Where this device goes on as another one, every tab is about to begin anew, and says there what was done.
		if (news.restored.anew) return;
		this.restored = news.restored;
		this.stage = 'done';
		this.#end();
	}

	/** Lets go of what was read. */
	reset(): void {
		this.#end();
		this.stage = 'choosing';
		this.part = 0;
		this.problem = this.summary = this.restored = undefined;
	}

	#end(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
	}

	/** Waits for the worker's answer; a refusal ends the session with its problem. */
	#ask(task: RestoreTask): Promise<RestoreNews> {
		const worker = (this.#worker ??= startStoreWorker());
		return new Promise((resolve, reject) => {
			worker.onmessage = ({ data }: MessageEvent<RestoreNews>) => {
				if (data.kind === 'progress') return void (this.part = data.part);
				if (data.kind === 'refused' || data.kind === 'failed') this.reset();
				if (data.kind === 'refused') this.problem = data.problem;
				if (data.kind === 'failed') reject(Object.assign(new Error(data.message), { name: data.name, stack: data.stack }));
				else resolve(data);
			};
			worker.onerror = (event) => {
				this.reset();
				reject(new Error(event.message || 'The worker that restores failed'));
			};
			worker.postMessage(task);
		});
	}
}
