import type { Tz } from '#lib/model/scalars.ts';
import type { AskedWord } from './activityIndex.ts';
import type { Hit } from './hit.ts';

/** What is looked for, and from where in time. */
export interface Question {
	/** Counts up: an answer names the question it belongs to. */
	turn: number;
	words: AskedWord[];
	/** Epoch milliseconds. */
	now: number;
	tz: Tz;
}

/** What the worker is told. */
export type Request = { kind: 'open'; database: string } | ({ kind: 'ask' } & Question);

/** What was found so far; `whole` when nothing more will come for this question. */
export interface Answer {
	turn: number;
	hits: Hit[];
	/** How many of them, the first, have the words as they were asked for; the rest is alike. */
	exact: number;
	/** How many there are in all; absent where only what is near was looked at. */
	total?: number;
	whole: boolean;
}

/** What the worker says. */
export type News =
	({ kind: 'found' } & Answer) | { kind: 'progress'; done: number; total: number } | { kind: 'ready' } | { kind: 'failed'; reason: string };
