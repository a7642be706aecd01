import { typeNames } from '#lib/model/recordTypes.ts';
import { base64Of } from './base64.ts';
import { rowsVersion, type DaybookDb } from './db.ts';
import { journalFormat, type JournalRow } from './journalRow.ts';
import { eachPage } from './pages.ts';
import type { LooseRow } from './row.ts';

/** The format of the file that `exportAll` writes. */
export const backupFormat = 1;

/** Told how many journal rows and records have been written, and how many there are. */
export type ExportProgress = (done: number, total: number) => void;

const journalPage = 40;
const rowsPage = 1_000;
/** Text is handed to the browser in pieces of about this size, which it may keep on the disk. */
const piece = 2_000_000;

/** Collects text into a Blob without ever holding all of it. */
class Collected {
	readonly #parts: Blob[] = [];
	#text = '';

	add(text: string): void {
		this.#text += text;
		if (this.#text.length > piece) this.#flush();
	}

	#flush(): void {
		this.#parts.push(new Blob([this.#text]));
		this.#text = '';
	}

	blob(): Blob {
		this.#flush();
		return new Blob(this.#parts, { type: 'application/json' });
	}
}

function journalText({ seq: _seq, bytes, signature, ...row }: JournalRow): string {
	return JSON.stringify({ ...row, bytes: base64Of(bytes), ...(signature && { signature: base64Of(signature) }) });
}

/** The record alone: what a row carries besides it can be computed anew. */
function recordText(row: LooseRow): string {
	return JSON.stringify(Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('_'))));
}

async function headOf(db: DaybookDb): Promise<string> {
	const [device, self] = await Promise.all([db.meta.get('device'), db.meta.get('self')]);
	const head = {
		daybook: 'backup',
		format: backupFormat,
		made: new Date().toISOString(),
		journalFormat,
		rowsVersion,
		device: (device?.value as { id: string } | undefined)?.id,
		member: (self?.value as { memberId: string } | undefined)?.memberId,
	};
	return JSON.stringify(head).slice(0, -1);
}

/**
 * Everything kept on this device as one JSON file: the journal row by row, its bytes as base64, and every record as it
 * is now, the trash included. Read in one transaction, thus of one moment; bit by bit, thus of any size.
 */
export function exportAll(db: DaybookDb, onProgress: ExportProgress = () => {}): Promise<Blob> {
	const out = new Collected();
	return db.transaction('r', [db.journal, db.meta, ...db.allRows()], async () => {
		const counts = await Promise.all([db.journal.count(), ...db.allRows().map((table) => table.count())]);
		const total = counts.reduce((sum, count) => sum + count, 0);
		let done = 0;
		const list = <Row>(rows: Row[], text: (row: Row) => string, first: boolean) => {
			out.add(rows.map((row, index) => (first && index === 0 ? '\n' : ',\n') + text(row)).join(''));
			onProgress((done += rows.length), total);
		};
		out.add(`${await headOf(db)},\n"journal": [`);
		let first = true;
		await eachPage(db.journal, journalPage, (rows) => {
			list(rows, journalText, first);
			first = false;
		});
		out.add('\n],\n"records": {');
		for (const [index, type] of typeNames.entries()) {
			out.add(`${index === 0 ? '' : ','}\n"${type}": [`);
			first = true;
			await eachPage(db.rows(type), rowsPage, (rows) => {
				list(rows, recordText, first);
				first = false;
			});
			out.add('\n]');
		}
		out.add('\n}\n}\n');
		return out.blob();
	});
}
