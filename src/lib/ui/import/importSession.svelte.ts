import type { ImportPlan } from '#lib/interop/ics/planImport.ts';
import type { Result } from '#lib/model/result.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { categoryId, dictionaryIds } from '#lib/store/firstRecords.ts';
import type { Stamp } from '#lib/store/stamp.ts';
import type { App } from '../shell/app.svelte.ts';
import { spoken } from '../words/language.svelte.ts';
import { Candidate } from './candidate.svelte.ts';
import { findExisting, nothingFound, type Existing } from './findExisting.ts';
import { changeOf, planFiles } from './planFiles.ts';
import { readFiles, type Source } from './readFiles.ts';

/** How far reading is: which of the files, and what part of it is done (0 to 1). */
export interface Progress {
	name: string;
	index: number;
	count: number;
	done: number;
}

const categoryIds = {
	event: categoryId('meeting'),
	task: categoryId('task'),
	call: categoryId('call'),
	mail: categoryId('email'),
	note: categoryId('note'),
};

/** One visit to the import screen: reading files, showing what importing them would do, doing it. */
export class ImportSession {
	stage = $state<'choosing' | 'reading' | 'preview' | 'saving'>('choosing');
	progress = $state.raw<Progress>({ name: '', index: 0, count: 0, done: 0 });
	/** The last reading was stopped. */
	cancelled = $state(false);
	candidates = $state.raw<Candidate[]>([]);
	#existing = $state.raw(nothingFound);
	#now = 0;
	#stop: AbortController | undefined;
	readonly #app: App;

	readonly #readable = $derived(this.candidates.filter((candidate) => !candidate.problem));
	readonly #plans: ImportPlan[] = $derived.by(() => this.#plan(this.#existing));
	/** How many activities would be written. */
	readonly count: number = $derived(
		this.#plans.reduce((sum, plan) => sum + plan.fresh.length + plan.changed.length, 0),
	);

	constructor(app: App) {
		this.#app = app;
	}

	/** Reads files and shows what importing them would do. */
	async read(sources: readonly Source[]): Promise<void> {
		if (sources.length === 0 || this.stage === 'reading' || this.stage === 'saving') return;
		const stop = (this.#stop = new AbortController());
		this.stage = 'reading';
		this.cancelled = false;
		try {
			const onProgress = (index: number, done: number) => {
				this.progress = { name: sources[index]?.name ?? '', index, count: sources.length, done };
			};
			const results = await readFiles(sources, { viewerZone: this.#app.tz, signal: stop.signal, onProgress });
			this.#now = this.#app.now.ms;
			this.#existing = await findExisting(
				this.#app.store,
				results.flatMap((result) => (result.ok ? result.value.activities : [])),
			);
			stop.signal.throwIfAborted();
			this.candidates = results.map((result, index) => this.#candidate(sources[index]?.name ?? '', result));
			this.stage = 'preview';
		} catch (error) {
			this.stage = 'choosing';
			if (!stop.signal.aborted) throw error;
			this.cancelled = true;
		}
	}

	/** What a readable file would do. */
	planOf(candidate: Candidate): ImportPlan | undefined {
		return this.#plans[this.#readable.indexOf(candidate)];
	}

	/** Stops reading; nothing has been changed by then. */
	cancel(): void {
		this.#stop?.abort();
	}

	/** Takes one file out of what is to be imported. */
	leaveOut(id: Uuid): void {
		this.candidates = this.candidates.filter((candidate) => candidate.id !== id);
		if (this.candidates.length === 0) this.reset();
	}

	reset(): void {
		this.candidates = [];
		this.#existing = nothingFound;
		this.stage = 'choosing';
	}

	/** Imports everything that is shown, as one change; refused, the preview stays. */
	async confirm(): Promise<Result<Stamp>> {
		this.stage = 'saving';
		const { store, catalogue } = this.#app;
		// Asked again: something may have changed while the person was looking.
		const existing = await findExisting(
			this.#app.store,
			this.#readable.flatMap((candidate) => candidate.file?.activities ?? []),
		);
		const plans = this.#plan(existing);
		const calendars = this.#readable.flatMap(({ id, into, newName, name }, index) =>
			into === 'new' && plans[index]?.fresh.length ? [{ id, name: newName.trim() || name }] : [],
		);
		const order = Math.max(0, ...catalogue.calendars.map((calendar) => calendar.order + 1));
		const stored = await store.commit(changeOf(plans, calendars, store.self.memberId, order));
		if (stored.ok) this.reset();
		else this.stage = 'preview';
		return stored;
	}

	#candidate(name: string, result: Awaited<ReturnType<typeof readFiles>>[number]): Candidate {
		const candidate = new Candidate(name, result.ok ? result.value : result.problem);
		const known = this.#app.catalogue.calendars.find((calendar) => calendar.name === candidate.newName);
		if (known) candidate.into = known.id;
		return candidate;
	}

	#plan(existing: Existing): ImportPlan[] {
		const { store, catalogue } = this.#app;
		const files = this.#readable.map(({ file, calendarId }) => ({ activities: file?.activities ?? [], calendarId }));
		const tags = { dictionaryId: dictionaryIds.tag, terms: catalogue.tags, language: spoken() };
		const known = { memberIds: [...catalogue.member.keys()], categories: catalogue.categories };
		return planFiles(files, existing, { ...known, categoryIds, memberId: store.self.memberId, now: this.#now, tags });
	}
}
