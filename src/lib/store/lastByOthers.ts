import { quietCommands, type Command } from '#lib/model/command.ts';
import type { Instant, Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import { History } from './history.ts';
import { instantOfStamp, parseStamp } from './stamp.ts';

/** What somebody else did to a record. */
export interface ChangeByOther {
	at: Instant;
	device: string;
	command: Command;
}

/** The last change of a record, if somebody else made it, and not before a time in milliseconds. */
export async function lastByOthers(
	db: DaybookDb,
	id: Uuid,
	{ since, isMine }: { since: number; isMine: (device: string) => boolean },
): Promise<ChangeByOther | undefined> {
	const entries = (await new History(db).ofRecord(id)).filter(({ command = 'edit' }) => !quietCommands.includes(command));
	const last = entries.reduce<(typeof entries)[number] | undefined>(
		(newest, entry) => (newest && newest.stamp >= entry.stamp ? newest : entry),
		undefined,
	);
	if (!last || last.hlc < since) return undefined;
	const { device } = parseStamp(last.stamp);
	return isMine(device) ? undefined : { at: instantOfStamp(last.stamp), device, command: last.command ?? 'edit' };
}
