import type { Uuid } from '#lib/model/scalars.ts';
import type { Term } from '#lib/model/term.ts';
import { formatLabel } from '../words/format.ts';
import type { Hit } from './hit.ts';
import { markWords, type Piece } from './marks.ts';

/** The name of the category, and of those tags that have one of the words, with the words marked. */
export function labelsOf({ activity }: Pick<Hit, 'activity'>, words: readonly string[], terms: ReadonlyMap<Uuid, Term>): Piece[][] {
	const named = (id: Uuid) => {
		const term = terms.get(id);
		return markWords(term ? formatLabel(term.label) : '', words);
	};
	const tags = Object.keys(activity.tags).map(named);
	const hit = tags.filter((pieces) => pieces.some((piece) => piece.hit));
	return [named(activity.categoryId), ...hit].filter((pieces) => pieces.length > 0);
}
