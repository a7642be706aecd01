import { applyUpdate, Doc } from 'yjs';
import type { JournalRow } from '#lib/store/journalRow.ts';
import { entriesOf } from '#lib/store/entriesOf.ts';
import type { Store } from '#lib/store/store.ts';
import { medianTime } from './measured.ts';

let journal: JournalRow[] = [];
let held: Doc | undefined;

/** Reads the journal of a quarter; says how many records were created in it. */
export async function readQuarter(store: Store, segment: string): Promise<{ records: number; rows: number }> {
	journal = await store.db.journal.where('[segment+client+to]').between([segment, 0, 0], [segment, Infinity, 0]).toArray();
	const created = journal.flatMap(entriesOf).filter((entry) => entry.code === 'a');
	return { records: created.length, rows: journal.length };
}

function loaded(): Doc {
	const doc = new Doc();
	doc.transact(() => journal.forEach((row) => applyUpdate(doc, row.bytes)));
	return doc;
}

/** How long the quarter takes to be loaded as one Y.Doc, and to be parsed as the JSON of its rows, in ms. */
export async function timeQuarter(store: Store): Promise<{ doc: number; json: number }> {
	const ids = journal.flatMap(entriesOf).flatMap((entry) => (entry.code === 'a' ? [entry.recordId] : []));
	const json = JSON.stringify(await store.find.getMany('activity', ids));
	return {
		doc: await medianTime(5, () => loaded().destroy()),
		json: await medianTime(5, () => JSON.parse(json) as unknown),
	};
}

/** Keeps the quarter as a Y.Doc, for its memory to be measured; gives the characters of the texts in it. */
export function holdQuarter(): number {
	held = loaded();
	const texts = [...held.share.keys()].flatMap((name) => held!.getArray<string>(name).toArray());
	return texts.reduce((sum, text) => sum + text.length, 0);
}

export function letGo(): void {
	held = undefined;
}
