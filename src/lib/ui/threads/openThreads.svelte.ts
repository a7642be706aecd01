import { nextSteps } from '#lib/domain/threads/stepsOf.ts';
import { responsibleFor, withoutNextStep } from '#lib/domain/threads/withoutNextStep.ts';
import type { Step } from '#lib/domain/threads/stepsOf.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { Thread } from '#lib/model/thread.ts';
import type { App } from '../shell/app.svelte.ts';
import { live, type Live } from '../store/live.svelte.ts';
import { partyNames } from './partyNames.ts';

/** The open threads and what is planned in them, kept true. */
export class OpenThreads {
	readonly #app: App;
	readonly #threads: Live<Thread[]>;
	readonly #planned: Live<Activity[]>;
	readonly #past: Live<Activity[]>;
	readonly #names: Live<Map<string, string>>;
	readonly all: Thread[] = $derived.by(() => this.#threads.current);
	/** What comes next, by thread. */
	readonly next: Map<Uuid, Step> = $derived.by(() => nextSteps(this.#planned.current, this.#app.today));
	/** Those in which nothing is planned, the one that waits longest first. */
	readonly waiting: Thread[] = $derived.by(() => (this.ready ? withoutNextStep(this.all, this.#planned.current, this.#app.today) : []));
	/** Those of them that this member is to think of. */
	readonly waitingForMe: Thread[] = $derived.by(() =>
		this.waiting.filter((thread) => responsibleFor(thread, this.#past.current, this.#app.today).includes(this.#app.store.self.memberId)),
	);

	/** Must be made while a component is set up, for it keeps asking the store. */
	constructor(app: App) {
		const { find } = app.store;
		this.#app = app;
		this.#threads = live(
			() => 0,
			() => find.openThreads(),
			[],
		);
		this.#planned = live(
			() => 0,
			() => find.openSteps(),
			[],
		);
		this.#past = live(
			() => this.waiting.map(({ id }) => id),
			(ids) => find.ofThreads(ids),
			[],
		);
		this.#names = live(
			() => this.all.map(({ link }) => link),
			(links) => partyNames(find, links),
			new Map(),
		);
	}

	get ready(): boolean {
		return this.#threads.ready && this.#planned.ready;
	}

	/** With whom a thread is. */
	partyOf({ link }: Thread): string {
		return this.#names.current.get(link) ?? '';
	}
}
