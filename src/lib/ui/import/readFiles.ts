import type { CalendarFile, ImportedActivity } from '#lib/interop/ics/imported.ts';
import { ok, refused, type Result } from '#lib/model/result.ts';
import type { Tz } from '#lib/model/scalars.ts';
import type { ReadingNews, ReadingTask } from './readingProtocol.ts';

/** A file, or text that was pasted. */
export type Source = File | { name: string; text: string };

export interface ReadingOptions {
	viewerZone: Tz;
	/** Stops the reading at once. */
	signal: AbortSignal;
	/** Told which file is read and what part of it is done (0 to 1). */
	onProgress: (index: number, done: number) => void;
}

/** Larger than any calendar that people keep, and small enough for a phone. */
export const fileLimit = 64_000_000;

async function contentOf(source: Source): Promise<Result<ReadingTask['content']>> {
	if (!(source instanceof File)) return ok(source.text);
	const file = source;
	if (file.size > fileLimit)
		return refused({ kind: 'fileTooLarge', file: file.name, bytes: file.size, limit: fileLimit });
	try {
		return ok(await file.arrayBuffer());
	} catch (error) {
		// Moved, deleted or locked since it was chosen, or a folder.
		if (error instanceof DOMException) return refused({ kind: 'fileUnreadable', file: file.name });
		throw error;
	}
}

const startWorker = () => new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' });

/** Lets the worker read one file; undefined if it holds no calendar. */
function readOne(worker: Worker, task: ReadingTask, onProgress: (done: number) => void, signal: AbortSignal) {
	return new Promise<CalendarFile | undefined>((resolve, reject) => {
		const activities: ImportedActivity[] = [];
		worker.onmessage = ({ data }: MessageEvent<ReadingNews>) => {
			if (data.kind === 'progress') onProgress(data.done);
			else if (data.kind === 'activities') activities.push(...data.activities);
			else resolve(data.kind === 'end' ? { ...data.rest, activities } : undefined);
		};
		worker.onerror = (event) => reject(new Error(event.message || 'The import worker failed'));
		signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
		worker.postMessage(task, typeof task.content === 'string' ? [] : [task.content]);
	});
}

/** Reads files in a worker, one after the other; the results are in the order of the sources. Rejects when aborted. */
export async function readFiles(sources: readonly Source[], options: ReadingOptions): Promise<Result<CalendarFile>[]> {
	const { viewerZone, signal, onProgress } = options;
	const worker = startWorker();
	try {
		const results: Result<CalendarFile>[] = [];
		for (const [index, source] of sources.entries()) {
			onProgress(index, 0);
			const content = await contentOf(source);
			signal.throwIfAborted();
			if (!content.ok) {
				results.push(content);
				continue;
			}
			const task = { content: content.value, viewerZone };
			const file = await readOne(worker, task, (done) => onProgress(index, done), signal);
			results.push(file ? ok(file) : refused({ kind: 'notACalendar', file: source.name }));
		}
		return results;
	} finally {
		worker.terminate();
	}
}
