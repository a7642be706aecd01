import type { Problem } from '#lib/model/problem.ts';
import type { BackupSummary } from '#lib/store/compareBackup.ts';
import type { RestoreMode } from '#lib/store/restore.ts';
import type { Restored } from '#lib/store/restored.ts';

/** What the worker is asked: first to read a file, then, when somebody has seen what it holds, to restore it. */
export type RestoreTask =
	| { kind: 'read'; db: string; file: File }
	/** `now` is epoch milliseconds. */
	| { kind: 'restore'; mode: RestoreMode; now: number };

/** What the worker says. */
export type RestoreNews =
	/** A part from 0 to 1. */
	| { kind: 'progress'; part: number }
	| { kind: 'read'; summary: BackupSummary }
	| { kind: 'refused'; problem: Problem }
	| { kind: 'restored'; restored: Restored }
	| { kind: 'failed'; name: string; message: string; stack: string };
