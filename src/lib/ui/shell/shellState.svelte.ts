/** How much waits, and what it is called. */
interface Waiting {
	count: string;
	words: string;
}

interface ShellState {
	drawer: boolean;
	keys: boolean;
	palette: boolean;
	/** The menu of what can be made, beside this. */
	making?: HTMLElement | undefined;
	/** What of colleagues' doings waits for an answer. */
	inbox?: Waiting | undefined;
	/** Threads without a next step. */
	threads?: Waiting | undefined;
}

/** What is open of the shell, on this page only. */
export const shell = $state<ShellState>({ drawer: false, keys: false, palette: false });
