/** Wrong passphrases in a row, and when the last one was, in epoch ms. */
export interface Tries {
	wrong: number;
	at: number;
}

/** Anybody mistypes. */
const free = 5;
const firstPause = 5_000;
const longestPause = 300_000;

/** For how many ms no passphrase is taken: 5 s after the fifth wrong one, twice that after each other, five minutes at most. */
export function pauseLeft(tries: Tries | undefined, now: number): number {
	if (!tries || tries.wrong < free) return 0;
	const pause = Math.min(longestPause, firstPause * 2 ** (tries.wrong - free));
	// A clock that was set back makes nobody wait for longer.
	return Math.max(0, Math.min(pause, tries.at + pause - now));
}
