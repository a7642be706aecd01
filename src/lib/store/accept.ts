import { checkRow, type Checked } from './checkRow.ts';
import type { CommitContext } from './commit.ts';
import type { DaybookDb } from './db.ts';
import type { StampedEntry } from './entriesOf.ts';
import type { JournalRow } from './journalRow.ts';
import type { Judge } from './judge.ts';
import type { Refusal } from './refusedRow.ts';
import { storeEntries } from './storeEntries.ts';
import { textsOf } from './textsOf.ts';

/** What became of a row: stored, here already, ahead of one that is missing, or refused. */
export type Accepted = 'stored' | 'known' | 'gap' | Refusal;

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

/** The rows of a session that lie at or after `from`, in order. */
function heldAfter(db: DaybookDb, { segment, client, from }: JournalRow): Promise<JournalRow[]> {
	return db.journal.where('[segment+client+to]').between([segment, client, from], [segment, client, Infinity], false).toArray();
}

/** How far a session is known. */
async function reachOf(db: DaybookDb, { segment, client }: JournalRow): Promise<number> {
	const last = await db.journal.where('[segment+client+to]').between([segment, client, 0], [segment, client, Infinity]).last();
	return last?.to ?? 0;
}

/** Puts a row into the journal where it belongs; one that merges rows which are here takes their place. */
async function addRow(db: DaybookDb, row: JournalRow): Promise<{ what: Accepted; seq?: number }> {
	const reach = await reachOf(db, row);
	if (row.from > reach) return { what: 'gap' };
	const held = row.from === reach ? [] : await heldAfter(db, row);
	if (held.some(({ device }) => device !== row.device)) return { what: 'otherHistory' };
	if (row.to <= reach) return { what: 'known' };
	const texts = textsOf(row)!;
	for (const one of held) {
		const same = one.from >= row.from && textsOf(one)?.every((text, at) => text === texts[one.from - row.from + at]);
		if (!same) return { what: 'otherHistory' };
	}
	await db.journal.bulkDelete(held.map(({ seq }) => seq!));
	return { what: 'stored', seq: await db.journal.add(row) };
}

/** Stores checked rows and folds what is new in them, in one transaction. */
async function storeChecked({ db }: CommitContext, checked: readonly Checked[]): Promise<Accepted[]> {
	return db.transaction('rw', [db.journal, ...db.derivedTables()], async () => {
		const results: Accepted[] = [];
		const entries: StampedEntry[] = [];
		const fresh = new Set<number>();
		for (const one of checked) {
			if ('refusal' in one) {
				results.push(one.refusal);
				continue;
			}
			const { what, seq } = await addRow(db, { ...one.row });
			results.push(what);
			if (seq === undefined) continue;
			fresh.add(seq);
			entries.push(...one.entries);
		}
		if (entries.length > 0) await storeEntries(db, entries, fresh);
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

