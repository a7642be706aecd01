import type { DaybookDb } from './db.ts';
import type { JournalRow } from './journalRow.ts';
import { textsOf } from './textsOf.ts';
import { sessionKeys } from './sessionKeys.ts';

/** What a device wrote in a session, as far as it is known here. */
export interface SessionPrint {
	client: number;
	device: string;
	to: number;
	/** 32 hexadecimal digits of the SHA-256 of all that it says: equal where the same is said, in whatever rows it came. */
	print: string;
}

const printDigits = 32;

async function sha256Of(value: unknown): Promise<string> {
	const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(value)));
	return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0'))
		.join('')
		.slice(0, printDigits);
}

/** The prints of the sessions that have one client: of one device, unless somebody signed with the client of another. */
async function printsOf(rows: readonly JournalRow[]): Promise<SessionPrint[]> {
	const byDevice = new Map<string, string[]>();
	for (const row of rows) {
		const texts = byDevice.get(row.device) ?? [];
		for (const [at, text] of (textsOf(row) ?? []).entries()) texts[row.from + at] = text;
		byDevice.set(row.device, texts);
	}
	const { client } = rows[0]!;
	return Promise.all([...byDevice].map(async ([device, texts]) => ({ client, device, to: texts.length, print: await sha256Of(texts) })));
}

interface Known {
	/** The rows that were read, by their numbers: one that is replaced has another. */
	seqs: string;
	prints: SessionPrint[];
}

/** What the sessions of a journal's segments say, to be compared with what others have; each row is read once. */
export class SessionPrints {
	readonly #db: DaybookDb;
	readonly #segments = new Map<string, Map<number, Known>>();

	constructor(db: DaybookDb) {
		this.#db = db;
	}

	/** The prints of all sessions of a segment. */
	async ofSegment(segment: string): Promise<SessionPrint[]> {
		const before = this.#segments.get(segment);
		const now = new Map<number, Known>();
		for (const [client, seqs] of await this.#rowsOf(segment)) {
			const known = before?.get(client);
			const text = seqs.join();
			if (known?.seqs === text) now.set(client, known);
			else {
				const rows = (await this.#db.journal.bulkGet(seqs)).filter((row) => row !== undefined);
				if (rows.length > 0) now.set(client, { seqs: text, prints: await printsOf(rows) });
			}
		}
		this.#segments.set(segment, now);
		return [...now.values()].flatMap(({ prints }) => prints);
	}

	/** By client, the numbers of a segment's rows: read off the index. */
	async #rowsOf(segment: string): Promise<Map<number, number[]>> {
		const range = this.#db.journal.where('[segment+client+to]').between([segment], [segment, Infinity]);
		const [keys, seqs] = await this.#db.transaction(
			'r',
			this.#db.journal,
			async () => [await sessionKeys(range), await range.primaryKeys()] as const,
		);
		const rows = new Map<number, number[]>();
		for (const [at, [, client]] of keys.entries()) rows.set(client, [...(rows.get(client) ?? []), seqs[at]!]);
		return rows;
	}
}

/** One print for all of a segment's sessions. */
export const printOf = (sessions: readonly SessionPrint[]): Promise<string> =>
	sha256Of(sessions.map(({ client, device, to, print }) => `${client} ${device} ${to} ${print}`).sort());

/** Everything that a device wrote in a session, up to about `bytes`. */
export async function rowsOfSession(
	db: DaybookDb,
	segment: string,
	{ client, device }: Pick<SessionPrint, 'client' | 'device'>,
	bytes: number,
): Promise<JournalRow[]> {
	const rows = await db.journal.where('[segment+client+to]').between([segment, client, 0], [segment, client, Infinity]).toArray();
	let room = bytes;
	return rows.filter((row) => row.device === device && (room -= row.bytes.length) > 0);
}
