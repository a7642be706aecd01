import type { Uuid } from '#lib/model/scalars.ts';
import { addRow, type Added } from './addRow.ts';
import { checkRow, type Checked } from './checkRow.ts';
import type { CommitContext } from './commit.ts';
import type { DaybookDb } from './db.ts';
import { entriesOf, type StampedEntry } from './entriesOf.ts';
import type { JournalRow } from './journalRow.ts';
import type { Judge } from './judge.ts';
import type { Refusal } from './refusedRow.ts';
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

/** Stores checked rows and folds what is new in them, in one transaction. */
async function storeChecked({ db, wall }: CommitContext, checked: readonly Checked[]): Promise<Accepted[]> {
	return db.transaction('rw', [db.journal, db.refused, ...db.derivedTables()], async () => {
		const results: Accepted[] = [];
		const entries: StampedEntry[] = [];
		const fresh = new Set<number>();
		const undone = new Set<Uuid>();
		for (const one of checked) {
			if ('refusal' in one) {
				results.push(one.refusal);
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
	const results = await storeChecked(context, checked);
	for (const [index, one] of checked.entries()) {
		const what = results[index]!;
		if (what === 'stored' && 'row' in one) clock.saw(one.row.at);
		if (what === 'stored' || what === 'known' || what === 'gap') continue;
		await noteRefusal(db, rows[index]!, what, 'signed' in one ? one.signed : false, wall());
	}
	return results;
}

