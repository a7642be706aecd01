import type { Problem, Taken } from '#lib/model/problem.ts';
import { showToast } from './toasts.svelte.ts';

/** Says a refusal in a toast. What refusals are called is loaded with the first one. `nameOf` names who or what is taken. */
export async function showProblem(problem: Problem, nameOf?: (taken: Taken) => string): Promise<void> {
	const { explain } = await import('../words/explain.ts');
	showToast({ text: explain(problem, nameOf), bad: problem.kind !== 'nothingToUndo' });
}
