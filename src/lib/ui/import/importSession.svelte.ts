import type { Response } from '#lib/model/participants.ts';
import { ok, type Result } from '#lib/model/result.ts';
import type { Civil, Uuid } from '#lib/model/scalars.ts';
import { categoryId, dictionaryIds } from '#lib/store/firstRecords.ts';
import { newId } from '#lib/store/newId.ts';
import type { Stamp } from '#lib/store/stamp.ts';
import { usualCalendar } from '../card/usualCalendar.ts';
import type { App } from '../shell/app.svelte.ts';
import { spoken } from '../words/language.svelte.ts';
import { Candidate, type Together } from './candidate.svelte.ts';
import type { PlanAsk, PlansView, PlanView } from './importProtocol.ts';
import { ImportWork } from './importWork.ts';
import { meetExisting } from './meetExisting.ts';
import { partiesByAddress } from './partiesByAddress.ts';
import { readFiles, type Source } from './readFiles.ts';
import { writeImport } from './writeImport.ts';

/** How far reading is: which of the files, and what part of it is done (0 to 1). */
export interface Progress {
	name: string;
	index: number;
	count: number;
	done: number;
}

/** What was imported: the batch that Undo takes back, how many activities and answers, and the day to look at. */
export interface Imported {
	stamp: Stamp;
	count: number;
	answers: number;
	day?: Civil;
}

const categoryIds = {
	event: categoryId('meeting'),
	task: categoryId('task'),
	call: categoryId('call'),
	mail: categoryId('email'),
	note: categoryId('note'),
};
const nothing: PlansView = { plans: [] };
const stopped = new DOMException('Reading was stopped', 'AbortError');

/** One visit to the import screen: reading files, showing what importing them would do, doing it. */
export class ImportSession {
	stage = $state<'choosing' | 'reading' | 'preview' | 'saving'>('choosing');
	progress = $state.raw<Progress>({ name: '', index: 0, count: 0, done: 0 });
	/** The last reading was stopped. */
	cancelled = $state(false);
	candidates = $state.raw<Candidate[]>([]);
	/** Where all files go, if not each to a place of its own. */
	together = $state<Together>();
	#view = $state.raw(nothing);
	#now = 0;
	#parties: PlanAsk['parties'] = new Map();
	#work: ImportWork | undefined;
	readonly #app: App;

	readonly #readable = $derived(this.candidates.filter((candidate) => !candidate.problem));
	/** How many activities would be written. */
	readonly count: number = $derived(this.#view.plans.reduce((sum, plan) => sum + plan.fresh.count + plan.changed.count, 0));

	/** How many answers to invitations would be noted. */
	readonly answers: number = $derived(this.#view.plans.reduce((sum, plan) => sum + plan.answers.fresh.length, 0));

	/** Files that bring new activities, each of which may go to a place of its own. */
	readonly calendars: readonly Candidate[] = $derived(
		this.candidates.filter((candidate) => candidate.isCalendar && this.planOf(candidate)?.fresh.count),
	);

	constructor(app: App) {
		this.#app = app;
	}

	/** Reads files and shows what importing them would do. */
	async read(sources: readonly Source[]): Promise<void> {
		if (sources.length === 0 || this.stage === 'reading' || this.stage === 'saving') return;
		this.reset();
		const work = (this.#work = new ImportWork());
		this.stage = 'reading';
		this.cancelled = false;
		try {
			const onProgress = (index: number, done: number) => {
				this.progress = { name: sources[index]?.name ?? '', index, count: sources.length, done };
			};
			const ids = sources.map(() => newId());
			const results = await readFiles(work, sources, { ids, viewerZone: this.#app.tz, onProgress });
			this.#now = this.#app.now.ms;
			const candidates = results.map((result, index) => {
				return this.#named(new Candidate(ids[index] ?? '', sources[index]?.name ?? '', result));
			});
			await this.#meet(work, candidates);
			const hasAnswers = candidates.some(({ file }) => file && file.answers > 0);
			if (hasAnswers) this.#parties = await partiesByAddress(this.#app);
			this.candidates = candidates;
			await this.#plan();
			this.stage = 'preview';
		} catch (error) {
			this.reset();
			if (error !== stopped) throw error;
			this.cancelled = true;
		}
	}

	/** What a readable file would do. */
	planOf(candidate: Candidate): PlanView | undefined {
		return this.#view.plans[this.#readable.indexOf(candidate)];
	}

	/** Stops reading; nothing has been changed by then. */
	cancel(): void {
		this.#work?.end(stopped);
	}

	/** Takes one file out of what is to be imported. */
	async leaveOut(id: Uuid): Promise<void> {
		if (this.candidates.every((candidate) => candidate.id === id)) return this.reset();
		this.#view = { ...this.#view, plans: this.#view.plans.filter((_, index) => this.#readable[index]?.id !== id) };
		this.candidates = this.candidates.filter((candidate) => candidate.id !== id);
		// What this file brought too now comes from another.
		await this.#planAnew();
	}

	/** Takes also what is older than what is here, or no longer. */
	async takeOlder(candidate: Candidate, takes: boolean): Promise<void> {
		candidate.takeOlder = takes;
		await this.#planAnew();
	}

	/** Answers the invitation that a file is. */
	async answer(candidate: Candidate, response: Response): Promise<void> {
		candidate.answer = response;
		await this.#planAnew();
	}

	/** Back to choosing files; what was read is forgotten. */
	reset(): void {
		this.candidates = [];
		this.together = undefined;
		this.#view = nothing;
		this.#work?.end(stopped);
		this.#work = undefined;
		this.stage = 'choosing';
	}

	/** Imports everything that is shown, as one change; refused, or with nothing left to do, the preview stays. */
	async confirm(): Promise<Result<Imported> | undefined> {
		const work = this.#work;
		if (!work) return undefined;
		this.stage = 'saving';
		const { count, answers } = this;
		const { day } = this.#view;
		// Asked again: something may have changed while the person was looking.
		await this.#meet(work, this.#readable);
		const stored = await writeImport(this.#app.store, work, this.#ask());
		if (!stored?.ok) {
			await this.#plan();
			this.stage = 'preview';
			return stored;
		}
		// Somebody else has brought the same in while the person was looking.
		this.reset();
		if (stored.value === undefined) return undefined;
		return ok({ stamp: stored.value, count, answers, ...(day !== undefined && { day }) });
	}

	#meet(work: ImportWork, candidates: readonly Candidate[]): Promise<void> {
		const ids = new Set(candidates.flatMap((candidate) => candidate.file?.ids ?? []));
		return meetExisting(this.#app.store, work, [...ids]);
	}

	/** A calendar of the file's name may be here already. */
	#named(candidate: Candidate): Candidate {
		const known = this.#app.catalogue.calendars.find((calendar) => calendar.name === candidate.newName);
		// What somebody invites to is no calendar of its own: it goes where the person plans.
		const into = known?.id ?? (candidate.file?.request && usualCalendar(this.#app));
		if (into) candidate.into = into;
		return candidate;
	}

	async #plan(): Promise<void> {
		const candidates = this.#readable;
		const view = await this.#work?.ask('plan', this.#ask());
		// A later plan may be under way.
		if (view && candidates === this.#readable) this.#view = view;
	}

	async #planAnew(): Promise<void> {
		try {
			await this.#plan();
		} catch (error) {
			// The person has gone back meanwhile.
			if (error !== stopped) throw error;
		}
	}

	#ask(): PlanAsk {
		const { store, catalogue, today, tz } = this.#app;
		const tags = { dictionaryId: dictionaryIds.tag, terms: catalogue.tags, language: spoken() };
		const known = { memberIds: [...catalogue.member.keys()], categories: catalogue.categories };
		return {
			choices: this.#readable.map((candidate) => candidate.choice(this.together)),
			context: { ...known, categoryIds, memberId: store.self.memberId, now: this.#now, tags },
			today,
			viewerZone: tz,
			order: Math.max(0, ...catalogue.calendars.map((calendar) => calendar.order + 1)),
			parties: this.#parties,
		};
	}
}
