import { loadTemporal } from '../store/loadTemporal.ts';
import { ImportDesk } from './importDesk.ts';
import type { WorkNews, WorkTask } from './importProtocol.ts';

/** Between two words about progress, in ms. */
const pause = 50;
/** A file that takes longer is made to; what was read by then is given. */
const limit = 30_000;

const desk = new ImportDesk();
const ready = loadTemporal();
const say = (news: WorkNews) => self.postMessage(news);

/** Says how far reading is, now and then, and ends it when its time is over. */
function watch(ask: number): (done: number) => boolean {
	const start = performance.now();
	let said = start;
	return (done) => {
		const now = performance.now();
		if (now - said > pause) {
			said = now;
			say({ ask, kind: 'part', part: done });
		}
		return now - start < limit;
	};
}

function workOn(task: WorkTask) {
	const { ask } = task;
	switch (task.name) {
		case 'read':
			return desk.read(task.asks, watch(ask));
		case 'meet':
			desk.meet(task.asks);
			return undefined;
		case 'forget':
			desk.forget();
			return undefined;
		case 'plan':
			return desk.plan(task.asks);
		case 'write':
			for (const part of desk.write(task.asks)) say({ ask, kind: 'part', part });
			return undefined;
	}
}

self.addEventListener('message', ({ data }: MessageEvent<WorkTask>) => {
	// A rejection alone would not be told to the page, which would wait for ever.
	ready.then(() => say({ ask: data.ask, kind: 'done', gives: workOn(data) })).catch(reportError);
});
