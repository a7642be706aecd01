/** Saves a file where the browser saves what is downloaded. */
export function download(file: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	// The browser reads it after the click; a minute is enough to begin with any disk.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
