import { acceptRows, noteRefusal, refusedKey } from './accept.ts';
import type { CommitContext } from './commitContext.ts';
import type { DaybookDb } from './db.ts';
import { entriesOf } from './entriesOf.ts';
import type { JournalRow } from './journalRow.ts';
import type { Judge } from './judge.ts';
import type { Refusal } from './refusedRow.ts';
import { refold } from './storeEntries.ts';

/** What a row of the space is refused for, as the roster stands. */
function refusalOf(row: JournalRow, judge: Judge): Refusal | undefined {
	return judge.authorOf(row.device) ? judge.refusalOf(row) : 'unknownDevice';
}

/** Takes rows out of the journal that the roster no longer admits, and with them what they wrote. */
async function expel({ db, wall }: CommitContext, judge: Judge): Promise<number> {
	return db.transaction('rw', [db.journal, db.refused, ...db.derivedTables()], async () => {
		const out: [JournalRow, Refusal][] = [];
		await db.journal
			.where('[segment+client+to]')
			.between([`${judge.space}/`], [`${judge.space}/\uffff`])
			.each((row) => {
				const refusal = refusalOf(row, judge);
				if (refusal) out.push([row, refusal]);
			});
		if (out.length === 0) return 0;
		await db.journal.bulkDelete(out.map(([row]) => row.seq!));
		for (const [{ seq: _seq, ...row }, refusal] of out) await noteRefusal(db, row, refusal, true, wall());
		const ids = new Set(out.flatMap(([row]) => entriesOf(row).map(({ recordId }) => recordId)));
		await refold(db, [...ids]);
		return out.length;
	});
}

async function keptRows(db: DaybookDb, space: string): Promise<JournalRow[]> {
	const rows = (await db.refused.where('space').equals(space).toArray()).flatMap(({ row }) => row ?? []);
	return rows.sort((one, other) => one.from - other.from);
}

/** Takes the refused rows that the roster admits by now. */
async function readmit(context: CommitContext, judge: Judge): Promise<number> {
	const { db } = context;
	const fit = (await keptRows(db, judge.space)).filter((row) => refusalOf(row, judge) === undefined);
	const results = await acceptRows(context, fit, judge);
	const taken = fit.filter((_, index) => results[index] === 'stored' || results[index] === 'known');
	await db.refused.bulkDelete(taken.map(refusedKey));
	return results.filter((result) => result === 'stored').length;
}

/**
 * Judges the rows of a space again, when its roster has changed: those past the cut of a removed member leave the journal
 * and wait among the refused, those that may now be there come back. So the order in which news arrive makes no
 * difference to what everybody holds.
 */
export async function judgeAgain(context: CommitContext, judge: Judge): Promise<{ left: number; back: number }> {
	const left = await expel(context, judge);
	return { left, back: await readmit(context, judge) };
}
