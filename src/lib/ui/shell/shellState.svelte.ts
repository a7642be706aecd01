/** What is open of the shell, on this page only. */
export const shell = $state({ drawer: false, keys: false, palette: false });
