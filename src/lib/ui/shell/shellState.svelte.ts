interface ShellState {
	drawer: boolean;
	keys: boolean;
	palette: boolean;
	/** The menu of what can be made, beside this. */
	making?: HTMLElement | undefined;
}

/** What is open of the shell, on this page only. */
export const shell = $state<ShellState>({ drawer: false, keys: false, palette: false });
