const day = 24 * 60 * 60_000;
/** Fewer entries than these are not worth a word: some ten activities, each edited once. */
const enough = 20;

export interface BackupQuestion {
	/** Days after which to remind; 0: never. */
	every: number;
	/** Epoch milliseconds: now, and when everything was saved last, or else when it began. */
	now: number;
	since: number;
	/** Entries written since then. */
	entries: number;
	/** When a backup was offered last, in epoch milliseconds. */
	offered: number;
}

/** For how many whole days nothing was saved, if that is worth a word now: at most one a day, and only when there is something to lose. */
export function backupDue({ every, now, since, entries, offered }: BackupQuestion): number | undefined {
	const days = Math.floor((now - since) / day);
	if (every === 0 || days < every || entries < enough || now - offered < day) return undefined;
	return days;
}
