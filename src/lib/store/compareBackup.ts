import type { Member } from '#lib/model/member.ts';
import type { TypeName } from '#lib/model/recordTypes.ts';
import type { Instant, Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import { entriesOf, type StampedEntry } from './entriesOf.ts';
import type { Backup } from './readBackup.ts';
import { foldEntries } from './rebuild.ts';
import type { LooseRow } from './row.ts';

/** What a backup holds, against what is on this device. */
export interface BackupSummary {
	made: Instant;
	/** The member who made it; undefined if the backup does not know him. */
	member?: { id: Uuid; name: string };
	/** Outside the trash. */
	activities: number;
	calendars: number;
	/** Commands that the backup tells of. */
	changes: number;
	/** Of these, those that are not here; and those here that it lacks. */
	onlyThere: number;
	onlyHere: number;
	/** Journal rows that could not be read. */
	unreadable: number;
	/** Nothing has been done here yet: this device can become the one of the backup. */
	fresh: boolean;
	/** The member here is the one who made it. */
	same: boolean;
}

/** Whether entries are only what every Daybook begins with, and how it should look. */
const isBeginning = ({ command }: StampedEntry) => command === 'begin' || command === 'prefer';

/** Whether the journal holds nothing but what every Daybook begins with. */
export async function isFresh(db: DaybookDb): Promise<boolean> {
	let fresh = true;
	await db.journal
		.toCollection()
		.until(() => !fresh, true)
		.each((row) => void (fresh &&= entriesOf(row).every(isBeginning)));
	return fresh;
}

const living = (folded: Map<TypeName, LooseRow[]>, type: TypeName) =>
	(folded.get(type) ?? []).filter((row) => row['deletedAt'] === undefined).length;

const without = (some: ReadonlySet<string>, others: ReadonlySet<string>) => [...some].filter((one) => !others.has(one)).length;

/** Says what a backup holds and how it differs from what is here. Reads all of the journal and changes nothing. */
export async function compareBackup(db: DaybookDb, backup: Backup): Promise<BackupSummary> {
	const entries = backup.rows.flatMap(entriesOf);
	const there = new Set(entries.map(({ stamp }) => stamp));
	const here = new Set<string>();
	await db.journal.each((row) => entriesOf(row).forEach(({ stamp }) => here.add(stamp)));
	const folded = foldEntries(entries);
	const maker = folded.get('member')?.find(({ id }) => id === backup.memberId) as unknown as Member | undefined;
	const self = (await db.meta.get('self'))?.value as { memberId: Uuid } | undefined;
	return {
		made: backup.made,
		...(maker && { member: { id: maker.id, name: maker.name } }),
		activities: living(folded, 'activity'),
		calendars: living(folded, 'calendar'),
		changes: there.size,
		onlyThere: without(there, here),
		onlyHere: without(here, there),
		unreadable: backup.unreadable,
		fresh: await isFresh(db),
		same: self?.memberId === backup.memberId,
	};
}
