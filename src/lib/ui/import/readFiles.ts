import { ok, refused, type Result } from '#lib/model/result.ts';
import type { Tz, Uuid } from '#lib/model/scalars.ts';
import type { FileReport, ReadingTask } from './importProtocol.ts';
import type { ImportWork } from './importWork.ts';

/** A file, or text that was pasted. */
export type Source = File | { name: string; text: string };

export interface ReadingOptions {
	/** What each source is called from then on, in their order. */
	ids: readonly Uuid[];
	viewerZone: Tz;
	/** Told which file is read and what part of it is done (0 to 1). */
	onProgress: (index: number, done: number) => void;
}

/** Larger than any calendar that people keep, and small enough for a phone. */
export const fileLimit = 64_000_000;

async function contentOf(source: Source): Promise<Result<ReadingTask['content']>> {
	if (!(source instanceof File)) return ok(source.text);
	const file = source;
	if (file.size > fileLimit) return refused({ kind: 'fileTooLarge', file: file.name, bytes: file.size, limit: fileLimit });
	try {
		return ok(await file.arrayBuffer());
	} catch (error) {
		// Moved, deleted or locked since it was chosen, or a folder.
		if (error instanceof DOMException) return refused({ kind: 'fileUnreadable', file: file.name });
		throw error;
	}
}

/** Lets the worker read files, one after the other; the results are in the order of the sources. */
export async function readFiles(
	work: ImportWork,
	sources: readonly Source[],
	{ ids, viewerZone, onProgress }: ReadingOptions,
): Promise<Result<FileReport>[]> {
	const results: Result<FileReport>[] = [];
	for (const [index, source] of sources.entries()) {
		onProgress(index, 0);
		const content = await contentOf(source);
		if (!content.ok) {
			results.push(content);
			continue;
		}
		const task = { id: ids[index] ?? '', content: content.value, viewerZone };
		const transfer = typeof content.value === 'string' ? [] : [content.value];
		const report = await work.ask('read', task, (done) => onProgress(index, done), transfer);
		results.push(report ? ok(report) : refused({ kind: 'notACalendar', file: source.name }));
	}
	return results;
}
