/** One way to answer a question. */
export interface Choice {
	value: string;
	text: string;
	/** What choosing it leads to, in smaller words. */
	note?: string;
	primary?: boolean;
	danger?: boolean;
}

interface Question {
	title: string;
	text?: string;
	choices: Choice[];
	answer: (value: string | undefined) => void;
}

/** The question that stands; `Ask.svelte` shows it. */
export const asked = $state<{ current: Question | undefined }>({ current: undefined });

let count = 0;

/** How many questions have been asked. */
export const questions = (): number => count;

/** Asks a question that must be answered before anything goes on; undefined when it is dismissed. */
export function ask(title: string, choices: Choice[], text?: string): Promise<string | undefined> {
	asked.current?.answer(undefined);
	count += 1;
	return new Promise((resolve) => {
		const answer = (value: string | undefined) => {
			asked.current = undefined;
			resolve(value);
		};
		asked.current = { title, choices, answer, ...(text !== undefined && { text }) };
	});
}
