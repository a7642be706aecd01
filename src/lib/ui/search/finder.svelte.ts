import type { Store } from '#lib/store/store.ts';
import type { Hit } from './hit.ts';
import type { News, Question, Request } from './protocol.ts';

/** Asks the worker that searches, and holds what it answered last. */
export class Finder {
	hits = $state.raw<Hit[]>([]);
	/** How many there are in all; undefined where that was not counted. */
	total = $state<number>();
	/** How many of the hits have the words as they were typed; the rest is alike. */
	exact = $state(0);
	/** How far the reading of what is stored has come; undefined once all is known. */
	progress = $state.raw<{ done: number; total: number }>();
	/** Activities cannot be searched: the worker failed. */
	broken = $state(false);
	/** Nothing more will come for the last question. */
	settled = $state(true);
	readonly #worker: Worker;
	#turn = 0;
	#answered = 0;
	#waiting: (() => void)[] = [];

	constructor(database: string) {
		this.#worker = new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module' });
		this.#worker.onmessage = ({ data }: MessageEvent<News>) => this.#hear(data);
		this.#worker.onerror = () => this.#fail();
		this.#worker.onmessageerror = () => this.#fail();
		this.#tell({ kind: 'open', database });
	}

	#tell(request: Request): void {
		this.#worker.postMessage(request);
	}

	/** Looks for words; what was found before stays until the first answer. */
	ask(question: Omit<Question, 'turn'>): void {
		this.#turn += 1;
		if (this.broken || question.words.length === 0) return this.#clear();
		this.settled = false;
		this.#tell({ kind: 'ask', turn: this.#turn, ...question });
	}

	/** Waits until the last question has its first answer, but not for long. */
	async firstAnswer(patience = 400): Promise<void> {
		if (this.#answered === this.#turn) return;
		await new Promise<void>((done) => {
			this.#waiting.push(done);
			setTimeout(done, patience);
		});
	}

	#clear(): void {
		[this.hits, this.total, this.exact, this.settled] = [[], undefined, 0, true];
		this.#heard();
	}

	#heard(): void {
		this.#answered = this.#turn;
		for (const done of this.#waiting.splice(0)) done();
	}

	#hear(news: News): void {
		if (news.kind === 'progress') this.progress = { done: news.done, total: news.total };
		else if (news.kind === 'ready') this.progress = undefined;
		else if (news.kind === 'failed') this.#fail();
		else if (news.turn === this.#turn) {
			[this.hits, this.total, this.exact, this.settled] = [news.hits, news.total, news.exact, news.whole];
			this.#heard();
		}
	}

	#fail(): void {
		this.#worker.terminate();
		this.broken = true;
		this.progress = undefined;
		this.#clear();
	}
}

let finder: Finder | undefined;

/** The one finder of this page, begun when it is first needed; a broken one is replaced. */
export function finderOf(store: Store): Finder {
	if (!finder || finder.broken) finder = new Finder(store.db.name);
	return finder;
}
