import { decodeBytes } from '#lib/interop/ics/decodeBytes.ts';
import { readCalendarFile } from '#lib/interop/ics/readCalendarFile.ts';
import type { ReadingNews, ReadingTask } from './readingProtocol.ts';

const lot = 400;
/** Between two words about progress, in ms. */
const pause = 50;
/** A file that takes longer is made to; what was read by then is given. */
const limit = 30_000;

const say = (news: ReadingNews) => self.postMessage(news);

/** Says how far reading is, now and then, and ends it when its time is over. */
function watch(): (done: number) => boolean {
	const start = performance.now();
	let said = start;
	return (done) => {
		const now = performance.now();
		if (now - said > pause) {
			said = now;
			say({ kind: 'progress', done });
		}
		return now - start < limit;
	};
}

async function read({ content, viewerZone }: ReadingTask): Promise<void> {
	if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
	const text = typeof content === 'string' ? content : decodeBytes(new Uint8Array(content));
	const file = readCalendarFile(text, { viewerZone, keepGoing: watch() });
	if (!file) return say({ kind: 'notACalendar' });
	const { activities, ...rest } = file;
	for (let from = 0; from < activities.length; from += lot) {
		say({ kind: 'activities', activities: activities.slice(from, from + lot) });
	}
	say({ kind: 'end', rest });
}

self.addEventListener('message', (event: MessageEvent<ReadingTask>) => void read(event.data));
