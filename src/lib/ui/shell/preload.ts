/** Fetches what writing needs: it is the first thing that anyone would miss. */
export function preloadWriting(): Promise<unknown> {
	return Promise.all([
		import('../actions/editing.ts'),
		import('../actions/sayDone.ts'),
		import('#lib/store/commit.ts'),
		import('#lib/store/writer.ts'),
		import('#lib/store/session.ts'),
	]);
}

/**
 * Fetches what the next press needs once the first screen is drawn, so that it does not wait then, and so that an update
 * of the app behind an open page takes nothing away from it.
 */
export function preload(): Promise<unknown> {
	return Promise.all([
		import('#lib/store/takeBack.ts'),
		import('../words/explain.ts'),
		import('../words/reasonWords.ts'),
		import('../card/CardLoader.svelte'),
		import('../calendar/OccurrencePopover.svelte'),
		import('../calendar/QuickCreate.svelte'),
		import('../calendar/MoveTo.svelte'),
		import('../calendar/MoreList.svelte'),
		import('../calendar/GoToDate.svelte'),
		import('../calendar/CalendarEditor.svelte'),
		import('./FailureNotice.svelte'),
		import('../lock/door.ts'),
		import('../lock/isLocking.ts'),
		import('./KeySheet.svelte'),
		import('./Palette.svelte'),
	]);
}
