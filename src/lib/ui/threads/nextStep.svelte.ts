import type { SuggestedStep } from '#lib/domain/threads/suggestStep.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Problem } from '#lib/model/problem.ts';
import type { Thread } from '#lib/model/thread.ts';

/** Why the question is asked: something was done or called off, or somebody wants to plan or to close. */
export type Occasion = 'done' | 'plan' | 'close';

/** What somebody decided about a thread. */
export type NextStepAnswer = { kind: 'plan'; activity: Activity } | { kind: 'close'; reason: string } | { kind: 'later' };

/** What comes next in a thread, or whether it ends. */
export interface NextStepQuestion {
	occasion: Occasion;
	thread: Thread;
	/** With whom it is; empty if they are gone. */
	party: string;
	/** What the next step follows. */
	after: Activity | undefined;
	suggested: SuggestedStep;
	/** How many planned steps closing would call off. */
	ahead: number;
	check: (activity: Activity) => Promise<Problem | undefined>;
	answer: (answer: NextStepAnswer | undefined) => void;
}

class Asked {
	current = $state.raw<NextStepQuestion>();
}

/** The question that stands; the shell shows it. */
export const nextStep = new Asked();

/** Asks what comes next; undefined when the person steps back. */
export function askNextStep(question: Omit<NextStepQuestion, 'answer'>): Promise<NextStepAnswer | undefined> {
	nextStep.current?.answer(undefined);
	return new Promise((resolve) => {
		const answer = (given: NextStepAnswer | undefined) => {
			nextStep.current = undefined;
			resolve(given);
		};
		nextStep.current = { ...question, answer };
	});
}
