import type { DaybookDb } from './db.ts';
import { firstTime } from './firstTime.ts';
import { sessionKeys } from './sessionKeys.ts';

/** How many entries the journal holds: by the keys of its index alone, however its sessions were merged. */
export async function journalEntries(db: DaybookDb): Promise<number> {
	const keys = await sessionKeys(db.journal.orderBy('[segment+client+to]'));
	// In the order of the index the last row of a session is the one before the next session.
	const isLast = ([segment, client]: [string, number, number], at: number) => {
		const next = keys[at + 1];
		return next?.[0] !== segment || next[1] !== client;
	};
	return keys.filter(isLast).reduce((sum, [, , to]) => sum + to, 0);
}

/**
 * The latest time written in the oldest row of the journal, in epoch milliseconds, what only fills gaps left out;
 * undefined while there is none.
 */
export async function journalBegan(db: DaybookDb): Promise<number | undefined> {
	return (await db.journal.where('at').above(firstTime).firstKey()) as number | undefined;
}
