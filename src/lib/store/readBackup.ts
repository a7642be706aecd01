import type { Problem } from '#lib/model/problem.ts';
import { ok, refused, type Result } from '#lib/model/result.ts';
import type { Instant, Uuid } from '#lib/model/scalars.ts';
import { backupRow } from './backupRow.ts';
import { BackupScanner } from './backupScanner.ts';
import { backupFormat } from './exportAll.ts';
import { journalFormat, type JournalRow } from './journalRow.ts';

/** What a backup file holds, as far as it could be read. */
export interface Backup {
	made: Instant;
	/** The member at the device that made it. */
	memberId: Uuid;
	rows: JournalRow[];
	/** Journal rows in it that cannot be read and are left out. */
	unreadable: number;
}

type Head = Partial<Record<'daybook' | 'format' | 'journalFormat' | 'made' | 'member', unknown>>;

function headOf(text: string): Head | undefined {
	try {
		return JSON.parse(text) as Head;
	} catch {
		return undefined;
	}
}

function problemOfHead({ daybook, format, journalFormat: entries }: Head, file: string): Problem | undefined {
	if (daybook !== 'backup' || typeof format !== 'number') return { kind: 'notABackup', file };
	if (format > backupFormat || (typeof entries === 'number' && entries > journalFormat)) return { kind: 'newerBackup', file };
	return undefined;
}

/** Hands a file on in pieces of text; false from `take` ends it. `onProgress` is told which part (0 to 1) is read. */
async function eachPiece(file: Blob, take: (text: string) => boolean, onProgress: (part: number) => void): Promise<void> {
	const step = 4_000_000;
	const decoder = new TextDecoder();
	for (let from = 0; from < file.size; from += step) {
		const bytes = await file.slice(from, from + step).arrayBuffer();
		if (!take(decoder.decode(bytes, { stream: true }))) return;
		onProgress(Math.min(1, (from + step) / file.size));
	}
}

/**
 * Reads what `exportAll` wrote, bit by bit. Nothing in the file is believed: what is no journal row of a known shape is
 * counted and left out. Refused when the file is empty, foreign, cut off, of a newer Daybook, or damaged throughout.
 */
export async function readBackup(file: File, onProgress: (part: number) => void = () => {}): Promise<Result<Backup>> {
	if (file.size === 0) return refused({ kind: 'emptyFile', file: file.name });
	const rows: JournalRow[] = [];
	let unreadable = 0;
	let newer = false;
	const scanner = new BackupScanner((text) => {
		const row = backupRow(text);
		if (row === 'newer') newer = true;
		else if (row) rows.push(row);
		else unreadable += 1;
	});
	let foreign = false;
	await eachPiece(file, (text) => !(foreign = !scanner.feed(text)), onProgress);
	if (foreign) return refused({ kind: 'notABackup', file: file.name });
	const cut = !scanner.whole && /^\{\s*"daybook"\s*:\s*"backup"/.test(scanner.head);
	if (cut) return refused({ kind: 'backupCutOff', file: file.name });
	const head = headOf(scanner.head);
	const problem = head ? problemOfHead(head, file.name) : ({ kind: 'notABackup', file: file.name } as const);
	if (problem || !head) return refused(problem ?? { kind: 'notABackup', file: file.name });
	if (newer) return refused({ kind: 'newerBackup', file: file.name });
	if (rows.length === 0) return refused({ kind: 'backupDamaged', file: file.name });
	const made = typeof head.made === 'string' && !Number.isNaN(Date.parse(head.made)) ? head.made : new Date(0).toISOString();
	return ok({ made, memberId: typeof head.member === 'string' ? head.member : '', rows, unreadable });
}
