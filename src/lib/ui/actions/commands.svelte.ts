import { getContext, setContext } from 'svelte';
import type { Change } from '#lib/model/change.ts';
import type { Problem } from '#lib/model/problem.ts';
import type { Result } from '#lib/model/result.ts';
import type { Stamp } from '#lib/store/stamp.ts';
import { announce } from '../shell/announcer.svelte.ts';
import type { App } from '../shell/app.svelte.ts';
import { asked, questions } from '../shell/ask.svelte.ts';
import { showProblem } from '../shell/showProblem.ts';
import { takenName } from '../shell/takenName.ts';
import { showToast } from '../shell/toasts.svelte.ts';
import type { Editing } from './editing.ts';

export type { Target } from './target.ts';

/** A command of `Editing`, which is loaded when the first one is given. */
type Given<Name extends keyof Editing> = Parameters<Editing[Name]>;

const key = Symbol('commands');

/** What a person can do from any screen. */
export class Commands {
	readonly #app: App;
	#loading: Promise<Editing> | undefined;
	readonly #underWay = new Set<Promise<unknown>>();

	constructor(app: App) {
		this.#app = app;
	}

	#editing(): Promise<Editing> {
		return (this.#loading ??= import('./editing.ts').then(({ Editing }) => new Editing(this.#app, this)));
	}

	/** Gives a command, which is under way until it is stored, refused or dismissed. */
	#give<Answer>(command: (editing: Editing) => Promise<Answer>): Promise<Answer> {
		const given = this.#editing().then(command);
		const over = () => void this.#underWay.delete(given);
		this.#underWay.add(given);
		given.then(over, over);
		return given;
	}

	/** The first reason why an activity cannot be stored so; undefined if it can. */
	problemOf(...given: Given<'problemOf'>) {
		return this.#give((editing) => editing.problemOf(...given));
	}

	/** Plans a new activity. With `settle`, what can be settled is put to the person: a clash, goals without an outcome. */
	create(...given: Given<'create'>) {
		return this.#give((editing) => editing.create(...given));
	}

	/** Stores an edited activity; for one of a series it asks which occurrences are meant. */
	save(...given: Given<'save'>) {
		return this.#give((editing) => editing.save(...given));
	}

	/** Gives an activity, or occurrences of one, another time; `chosen` is the one that was asked for, which the clocks may skip. Refused or dismissed: false, and the screen goes back. */
	move(...given: Given<'move'>) {
		return this.#give((editing) => editing.move(...given));
	}

	/** Sets the status; of a repeating activity only this occurrence's, which thereby becomes a record of its own. */
	setStatus(...given: Given<'setStatus'>) {
		return this.#give((editing) => editing.setStatus(...given));
	}

	/** The activity that something is to be added to, and the patches that this needs first. */
	ownRecord(...given: Given<'ownRecord'>) {
		return this.#give((editing) => editing.ownRecord(...given));
	}

	/** Notes in the discussion that nobody answered, and moves the activity, as one change (S3-37). */
	noAnswer(...given: Given<'noAnswer'>) {
		return this.#give((editing) => editing.noAnswer(...given));
	}

	/** Puts an activity, or occurrences of one, into the trash. */
	remove(...given: Given<'remove'>) {
		return this.#give((editing) => editing.remove(...given));
	}

	/** Commits a change, says so, and offers to take it back; a failure is shown and what was typed stays. */
	async commit(change: Change, subject = '', note = ''): Promise<Result<Stamp | undefined>> {
		const stored = await this.#app.store.commit(change);
		if (!stored.ok) {
			this.refuse(stored.problem);
			return stored;
		}
		// All was so already: there is nothing to say, nor to take back.
		if (stored.value === undefined) return stored;
		const { sayDone } = await import('./sayDone.ts');
		const text = [sayDone(change.command, subject, change.patches.length), note].filter(Boolean).join('. ');
		showToast({ text, undo: stored.value });
		announce(text);
		return stored;
	}

	/**
	 * Takes back the batch, or the last one: what somebody has just done and is still being stored is the last. Where that
	 * first asks a question, the question is the answer.
	 */
	async undo(stamp?: Stamp): Promise<void> {
		const before = questions();
		await Promise.allSettled(this.#underWay);
		if (asked.current || questions() > before) return;
		await this.#sayUndone(await this.#app.store.undo(stamp), 'undo');
	}

	async redo(): Promise<void> {
		await this.#sayUndone(await this.#app.store.redo(), 'redo');
	}

	async #sayUndone(undone: Awaited<ReturnType<App['store']['undo']>>, command: 'undo' | 'redo'): Promise<void> {
		if (!undone.ok) return void this.refuse(undone.problem);
		const { sayDone } = await import('./sayDone.ts');
		const text = sayDone(command, '', undone.value.batch.entries.length);
		showToast({ text });
		announce(text);
	}

	/** Says a refusal; always false, for those who answer with it. */
	refuse(problem: Problem): false {
		void showProblem(problem, takenName(this.#app));
		return false;
	}
}

export function provideCommands(commands: Commands): void {
	setContext(key, commands);
}

export function useCommands(): Commands {
	return getContext<Commands>(key);
}
