import type { DaybookDb } from '#lib/store/db.ts';
import { unlockedDb } from '#lib/store/lock/unlockedDb.ts';
import { loadTemporal } from '../store/loadTemporal.ts';
import { answer } from './answer.ts';
import { Librarian } from './librarian.ts';
import type { News, Question, Request } from './protocol.ts';

/** Between two answers, or two words about progress, while the index is being built, in ms. */
const pause = 400;

const say = (news: News) => self.postMessage(news);

let db: DaybookDb | undefined;
let librarian: Librarian | undefined;
let asked: Question | undefined;
let answering = false;
let said = 0;

const fail = (error: unknown) => say({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
/** A turn of the event loop: messages that wait are heard. */
const breath = () => new Promise<void>((done) => setTimeout(done));

/** Answers the latest question; one that was overtaken by another is left. */
async function answerLatest(): Promise<void> {
	if (answering || !db || !librarian) return;
	answering = true;
	try {
		for (let done: Question | undefined; asked && asked !== done;) {
			const question = (done = asked);
			const goOn = () => breath().then(() => asked === question);
			await answer(question, { db, index: librarian.index, goOn, say: (found) => say({ kind: 'found', ...found }) });
		}
	} catch (error) {
		fail(error);
	} finally {
		answering = false;
	}
}

/** What was answered is answered anew, from what is known now. */
function again(): void {
	if (asked) asked = { ...asked };
	void answerLatest();
}

function progress(done: number, total: number): void {
	if (performance.now() - said < pause) return;
	said = performance.now();
	say({ kind: 'progress', done, total });
	again();
}

function ready(): void {
	say({ kind: 'ready' });
	again();
}

async function open(database: string): Promise<void> {
	await loadTemporal();
	db = await unlockedDb(database);
	if (!db) return;
	librarian = new Librarian(db, { progress, ready, changed: again, failed: fail });
	await librarian.start();
}

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
	if (data.kind === 'open') return void open(data.database);
	asked = data;
	breath().then(answerLatest).catch(reportError);
});
