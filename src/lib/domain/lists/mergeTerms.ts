import type { Change, Patch } from '#lib/model/change.ts';
import type { Instant } from '#lib/model/scalars.ts';
import type { Term } from '#lib/model/term.ts';

/** Record types whose fields name terms. */
export const termBearers = ['activity', 'company', 'contact', 'opportunity', 'campaign', 'project', 'thread', 'term'] as const;

/** Whether one term can take the place of another: both of one dictionary, and categories of one kind (I-1). */
export function mayMerge(from: Term, into: Term): boolean {
	return from.id !== into.id && from.dictionaryId === into.dictionaryId && from.kind === into.kind;
}

/** One change that makes all that referred to a term refer to another, and puts the first into the trash. */
export function mergeTerms(from: Term, references: readonly Patch[], now: Instant): Change {
	return { command: 'merge', patches: [...references, { type: 'term', id: from.id, fields: { deletedAt: now } }] };
}
