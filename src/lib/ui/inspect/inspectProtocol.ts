import type { SegmentSize } from '#lib/store/journalSize.ts';
import type { PastCommand, PastOptions } from '#lib/store/pastCommands.ts';
import type { Comparison } from '#lib/store/rebuild.ts';
import type { FileAsk, WrittenFile } from '../export/calendarFile.ts';

/** What a rebuild found and did. */
export interface Rebuilt {
	before: Comparison;
	rows: number;
	after: Comparison;
}

/** Work that reads all of the journal, and what it gives. */
export interface Work {
	size: { asks: object; gives: SegmentSize[] };
	compare: { asks: object; gives: Comparison };
	rebuild: { asks: object; gives: Rebuilt };
	merge: { asks: object; gives: number };
	export: { asks: object; gives: Blob };
	calendarFile: { asks: FileAsk; gives: WrittenFile };
	past: { asks: PastOptions; gives: PastCommand[] };
}

export type WorkName = keyof Work;

/** What the worker is asked to do, with the database of that name. */
export interface WorkTask {
	db: string;
	name: WorkName;
	asks: object;
}

/** How far it is: a part from 0 to 1, or the step it has come to. */
export interface Progress {
	part?: number;
	step?: 'comparing' | 'rebuilding' | 'checking';
}

/** What the worker says. */
export type WorkNews =
	| { kind: 'progress'; progress: Progress }
	| { kind: 'done'; gives: unknown }
	| { kind: 'failed'; name: string; message: string; stack: string };
