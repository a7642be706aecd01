import { liveQuery } from 'dexie';

/** An answer that stays true. */
export interface Live<Answer> {
	readonly current: Answer;
	/** Whether the question has been answered at least once. */
	readonly ready: boolean;
}

/**
 * Asks the store a question and asks again whenever the answer may have changed. `question` is read synchronously, so
 * that runes in it are tracked (Dexie starts a live query in a timeout, where they would not be); `first` stands until
 * the first answer; while a new question is being answered, the answer to the last one stays. A failure is thrown.
 */
export function live<Question, Answer>(
	question: () => Question,
	ask: (question: Question) => Promise<Answer>,
	first: Answer,
): Live<Answer> {
	let current = $state.raw(first);
	let ready = $state(false);
	$effect(() => {
		const asked = question();
		const subscription = liveQuery(() => ask(asked)).subscribe({
			next: (answer) => {
				current = answer;
				ready = true;
			},
			error: (error: unknown) => {
				throw error;
			},
		});
		return () => subscription.unsubscribe();
	});
	return {
		get current() {
			return current;
		},
		get ready() {
			return ready;
		},
	};
}
