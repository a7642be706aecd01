/** Whether a program of the system may take a calendar file. */
export function canShareFiles(): boolean {
	return 'canShare' in navigator && navigator.canShare({ files: [new File([], 'a.ics', { type: 'text/calendar' })] });
}

/** Hands a file to the system, which asks which program takes it. */
export async function handOver(file: File, title: string): Promise<void> {
	try {
		await navigator.share({ files: [file], title });
	} catch (error) {
		// Closing the system's own window is no fault.
		if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
	}
}
