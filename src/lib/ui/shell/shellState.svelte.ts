interface ShellState {
	drawer: boolean;
	keys: boolean;
	palette: boolean;
	/** The menu of what can be made, beside this. */
	making?: HTMLElement | undefined;
	/** What of colleagues' doings waits for an answer: how much, and what it is called. */
	waiting?: { count: string; words: string } | undefined;
}

/** What is open of the shell, on this page only. */
export const shell = $state<ShellState>({ drawer: false, keys: false, palette: false });
