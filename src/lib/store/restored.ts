import type { DaybookDb } from './db.ts';

/** What restoring a backup did. */
export interface Restored {
	/** Epoch milliseconds. */
	at: number;
	/** Commands that came in. */
	changes: number;
	/** Outside the trash, after it. */
	activities: number;
	calendars: number;
	/** This device goes on as another one: every open tab must begin anew. */
	anew: boolean;
}

/** The last restoring by which this device went on as another one. */
export async function lastRestored(db: DaybookDb): Promise<Restored | undefined> {
	return (await db.meta.get('restored'))?.value as Restored | undefined;
}
