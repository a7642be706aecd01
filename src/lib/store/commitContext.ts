import type { Uuid } from '#lib/model/scalars.ts';
import type { Clock } from './clock.ts';
import type { DaybookDb } from './db.ts';
import type { TeamSpace } from './spaces.ts';
import type { Writer } from './writer.ts';

/** What `commit` needs of a store. */
export interface CommitContext {
	db: DaybookDb;
	clock: Clock;
	writer: Writer;
	memberId: Uuid;
	/** Wall time in milliseconds. */
	wall: () => number;
	/** The teams as this tab knows them. */
	teams: TeamSpace[];
	/** Another device writes here too: rows are looked at before a change is written, so that it is written once. */
	looks?: boolean;
}
