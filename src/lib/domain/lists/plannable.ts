import type { Term } from '#lib/model/term.ts';

const isPlan = ({ kind }: Term) => kind !== 'note';

/** Categories in which something can be planned: a note is done at birth. Where a merge left all retired, they serve once more. */
export function plannable(categories: readonly Term[]): Term[] {
	const plans = categories.filter(isPlan);
	const offered = plans.filter(({ active }) => active);
	return offered.length > 0 ? offered : plans;
}

/** Whether a category may be retired: never the last one in which something can be planned. */
export const mayRetire = (category: Term, categories: readonly Term[]): boolean =>
	!isPlan(category) || categories.some((one) => one.id !== category.id && one.active && isPlan(one));
