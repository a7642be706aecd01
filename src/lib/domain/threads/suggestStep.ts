import type { Activity } from '#lib/model/activity.ts';
import type { Civil } from '#lib/model/scalars.ts';
import type { Term } from '#lib/model/term.ts';
import { plannable } from '../lists/plannable.ts';
import { addDays } from '../time/arithmetic.ts';
import { workingDay } from '../time/workingDay.ts';

/** What usually comes next in a thread. */
export interface SuggestedStep {
	category: Term;
	day: Civil;
}

/** Where a category names no next step: a week. */
const usualDays = 7;

/**
 * What to do next after an activity, and on which working day counted from `today`: as its category has it ("offer sent →
 * call in 2 days", S5-09), else a call in a week. `categories` must hold one that can be planned.
 */
export function suggestStep(done: Pick<Activity, 'categoryId'> | undefined, categories: readonly Term[], today: Civil): SuggestedStep {
	const offered = plannable(categories);
	const own = categories.find(({ id }) => id === done?.categoryId);
	const usual = offered.find(({ id }) => id === own?.nextCategoryId);
	if (usual) return { category: usual, day: workingDay(addDays(today, own?.nextAfterDays ?? 0)) };
	const category = offered.find(({ kind }) => kind === 'call') ?? offered[0];
	if (!category) throw new Error('There is no category to plan in');
	return { category, day: workingDay(addDays(today, usualDays)) };
}
