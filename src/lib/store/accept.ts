import type { Uuid } from '#lib/model/scalars.ts';
import { addRow, type Added } from './addRow.ts';
import { CalendarOwners } from './calendarRights.ts';
import { checkRow, type Checked } from './checkRow.ts';
import type { CommitContext } from './commitContext.ts';
import type { DaybookDb } from './db.ts';
import { entriesOf, type StampedEntry } from './entriesOf.ts';
import type { JournalRow } from './journalRow.ts';
import type { Judge } from './judge.ts';
import type { Refusal } from './refusedRow.ts';
import { packId } from './packedId.ts';
import { refold, storeEntries } from './storeEntries.ts';

/** What became of a row: stored, here already, ahead of one that is missing, or refused. */
export type Accepted = Added | Exclude<Refusal, Added>;

/** The most refused rows that are remembered. */
const mostRefused = 500;

/** Where a refused row claims to belong. */
export const refusedKey = ({ segment, client, from, to, device }: JournalRow) =>
	`${segment} ${device} ${client} ${from}-${to}`.slice(0, 200);

/** Remembers why a row was refused, so that the inspector can say it. */
export async function noteRefusal(db: DaybookDb, row: JournalRow, reason: Refusal, keep: boolean, at: number): Promise<void> {
	const key = refusedKey(row);
	const before = await db.refused.get(key);
	const space = row.segment.slice(0, row.segment.lastIndexOf('/')).slice(0, 64);
	const entries = row.to - row.from;
	await db.refused.put({ key, space, device: row.device, reason, entries, at, times: (before?.times ?? 0) + 1, ...(keep && { row }) });
	const over = (await db.refused.count()) - mostRefused;
	if (over > 0) await db.refused.bulkDelete(await db.refused.orderBy('at').limit(over).primaryKeys());
}

/** Rows that are here already, of members who wrote into a calendar that turns out to be a colleague's: they leave the journal. */
async function expelFrom({ db, wall }: CommitContext, calendars: readonly Uuid[], owners: CalendarOwners, judge: Judge): Promise<Uuid[]> {
	const undone: Uuid[] = [];
	for (const row of calendars.length === 0 ? [] : await db.journal.where('records').anyOf(calendars.map(packId)).toArray()) {
		const author = row.segment.startsWith(`${judge.space}/`) ? judge.authorOf(row.device) : undefined;
		const entries = entriesOf(row);
		if (!author || !owners.isBroken(entries, author)) continue;
		const { seq, ...rest } = row;
		await db.journal.delete(seq!);
		await noteRefusal(db, rest, 'othersCalendar', true, wall());
		undone.push(...entries.map(({ recordId }) => recordId));
	}
	return undone;
}

/** Stores checked rows and folds what is new in them, in one transaction. */
async function storeChecked(context: CommitContext, checked: readonly Checked[], judge: Judge): Promise<Accepted[]> {
	const { db, wall } = context;
	return db.transaction('rw', [db.journal, db.refused, ...db.derivedTables()], async () => {
		const results: Accepted[] = [];
		const entries: StampedEntry[] = [];
		const fresh = new Set<number>();
		const undone = new Set<Uuid>();
		const owners = await CalendarOwners.of(db);
		const met: Uuid[] = [];
		for (const one of checked) {
			if ('refusal' in one) {
				results.push(one.refusal);
				continue;
			}
			met.push(...owners.learn(one.entries));
			if (owners.isBroken(one.entries, one.author)) {
				results.push('othersCalendar');
				continue;
			}
			const { what, seq, displaced = [] } = await addRow(db, { ...one.row });
			results.push(what);
			for (const row of displaced) {
				await noteRefusal(db, row, 'otherHistory', false, wall());
				for (const { recordId } of entriesOf(row)) undone.add(recordId);
			}
			if (seq === undefined) continue;
			fresh.add(seq);
			entries.push(...one.entries);
		}
		if (entries.length > 0) await storeEntries(db, entries, fresh);
		for (const id of await expelFrom(context, met, owners, judge)) undone.add(id);
		await refold(db, [...undone]);
		return results;
	});
}

/**
 * Verifies rows that others wrote, then stores and folds those that are good. Rows of one session must come in the order
 * written; what is here already does no harm. Gives what became of each.
 */
export async function acceptRows(context: CommitContext, rows: readonly JournalRow[], judge: Judge): Promise<Accepted[]> {
	const { db, clock, wall } = context;
	// Before the transaction: awaiting WebCrypto inside one would end it.
	const checked = await Promise.all(rows.map((row) => checkRow(row, judge)));
	const results = await storeChecked(context, checked, judge);
	for (const [index, one] of checked.entries()) {
		const what = results[index]!;
		if (what === 'stored' && 'row' in one) clock.saw(one.row.at);
		if (what === 'stored' || what === 'known' || what === 'gap') continue;
		// Whoever may not write there today may become a manager.
		await noteRefusal(db, rows[index]!, what, 'signed' in one ? one.signed : what === 'othersCalendar', wall());
	}
	return results;
}
