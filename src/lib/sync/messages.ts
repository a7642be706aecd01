import type { JournalRow } from '#lib/store/journalRow.ts';
import type { Vector } from '#lib/store/segments.ts';
import type { SessionPrint } from '#lib/store/sessionPrints.ts';
import { bytesOfHex, hexOf, type Bytes } from './bytes.ts';
import { Packer, Unpacker, UnpackError } from './packing.ts';
import type { SignedOperation } from './roster/operation.ts';

/** What two devices of a team say to one another. Quarters stand for segments: the space is that of the team. */
export type Message =
	/** Who I am, a number that I have drawn for this connection, what I know of the roster, and what I speak. */
	| { kind: 'hi'; nonce: string; device: string; digest: string; version: number }
	/** That I am: a signature over both numbers. */
	| { kind: 'proof'; nonce: string; theirs: string; device: string; signature: Bytes }
	| { kind: 'operations'; operations: SignedOperation[] }
	/** A digest of each segment that I have, and how many entries it has. */
	| { kind: 'hello'; digests: [quarter: string, digest: string, entries: number][] }
	/** What I have of a segment: send me what I lack. */
	| { kind: 'want'; quarter: string; vector: Vector }
	| { kind: 'rows'; rows: JournalRow[]; more: boolean; asked: boolean }
	/** What I have of a segment by now. */
	| { kind: 'have'; quarter: string; digest: string }
	/** Give me the next piece of a file's content, from this byte on. */
	| { kind: 'seek'; sha256: string; from: number }
	| { kind: 'piece'; sha256: string; from: number; size: number; bytes: Bytes }
	/** I do not have this content, or may not give it. */
	| { kind: 'lack'; sha256: string }
	/** What is said in a segment of which I have this: the same where our histories are. */
	| { kind: 'print'; quarter: string; digest: string; print: string }
	/** What is said in each of its sessions. */
	| { kind: 'sessions'; quarter: string; sessions: SessionPrint[] }
	/** What my clock says, in epoch milliseconds: nothing is ordered by it, a clock that is wrong is told. */
	| { kind: 'clock'; at: number }
	/** What I have open, empty for nothing, and whether I am writing in it. */
	| { kind: 'opened'; record: string; typing: boolean };

export type MessageOf<Kind extends Message['kind']> = Extract<Message, { kind: Kind }>;

const kinds = [
	'hi',
	'proof',
	'operations',
	'hello',
	'want',
	'rows',
	'have',
	'seek',
	'piece',
	'lack',
	'print',
	'sessions',
	'clock',
	'opened',
] as const satisfies Message['kind'][];

const quarterShape = /^(\d{4})q([1-4])$/;

/** `2026q4` as one number. */
function quarterNumber(quarter: string): number {
	const [, year, part] = quarterShape.exec(quarter) ?? [];
	if (year === undefined) throw new Error(`${quarter} is no quarter`);
	return Number(year) * 4 + Number(part) - 1;
}

function quarterOf(number: number): string {
	const quarter = `${String(Math.floor(number / 4)).padStart(4, '0')}q${(number % 4) + 1}`;
	if (!quarterShape.test(quarter)) throw new UnpackError('No such quarter');
	return quarter;
}

const quarterOfSegment = (segment: string) => segment.slice(segment.lastIndexOf('/') + 1);

/** No id of a record is longer. */
const longestId = 64;

/** Among one's own devices there may be rows from before a device could sign. */
const unsigned = new Uint8Array(64);

function packRow(packer: Packer, { segment, device, client, from, to, format, bytes, signature }: JournalRow): void {
	packer
		.number(quarterNumber(quarterOfSegment(segment)))
		.raw(bytesOfHex(device))
		.number(client)
		.number(from);
	packer
		.number(to - from)
		.number(format)
		.raw(signature ?? unsigned)
		.bytes(bytes);
}

function unpackRow(reader: Unpacker, space: string): JournalRow {
	const segment = `${space}/${quarterOf(reader.number())}`;
	const device = hexOf(reader.raw(8));
	const [client, from, count, format] = [reader.number(), reader.number(), reader.number(), reader.number()];
	const [signature, bytes] = [reader.raw(64), reader.bytes()];
	// What is worked out from the entries is left to whoever checks them.
	return { segment, device, client, from, to: from + count, format, signature, bytes, at: 0, records: [] };
}

export function packMessage(message: Message): Bytes {
	const packer = new Packer().number(kinds.indexOf(message.kind));
	switch (message.kind) {
		case 'hi':
			return packer
				.raw(bytesOfHex(message.nonce))
				.raw(bytesOfHex(message.device))
				.raw(bytesOfHex(message.digest))
				.number(message.version)
				.done();
		case 'proof': {
			const { nonce, theirs, device, signature } = message;
			return packer.raw(bytesOfHex(nonce)).raw(bytesOfHex(theirs)).raw(bytesOfHex(device)).raw(signature).done();
		}
		case 'operations':
			for (const { bytes, signature } of message.operations) packer.raw(signature).bytes(bytes);
			return packer.done();
		case 'hello':
			for (const [quarter, digest, entries] of message.digests)
				packer.number(quarterNumber(quarter)).raw(bytesOfHex(digest)).number(entries);
			return packer.done();
		case 'want':
			packer.number(quarterNumber(message.quarter));
			for (const [client, to] of message.vector) packer.number(client).number(to);
			return packer.done();
		case 'rows':
			packer.number((message.more ? 1 : 0) + (message.asked ? 2 : 0));
			for (const row of message.rows) packRow(packer, row);
			return packer.done();
		case 'have':
			return packer.number(quarterNumber(message.quarter)).raw(bytesOfHex(message.digest)).done();
		case 'seek':
			return packer.raw(bytesOfHex(message.sha256)).number(message.from).done();
		case 'piece':
			return packer.raw(bytesOfHex(message.sha256)).number(message.from).number(message.size).raw(message.bytes).done();
		case 'lack':
			return packer.raw(bytesOfHex(message.sha256)).done();
		case 'print':
			return packer.number(quarterNumber(message.quarter)).raw(bytesOfHex(message.digest)).raw(bytesOfHex(message.print)).done();
		case 'sessions':
			packer.number(quarterNumber(message.quarter));
			for (const { client, device, to, print } of message.sessions)
				packer.number(client).raw(bytesOfHex(device)).number(to).raw(bytesOfHex(print));
			return packer.done();
		case 'clock':
			return packer.number(message.at).done();
		case 'opened':
			return packer
				.number(message.typing ? 1 : 0)
				.text(message.record)
				.done();
		default:
			return message satisfies never;
	}
}

function all<Item>(reader: Unpacker, read: () => Item): Item[] {
	const items: Item[] = [];
	while (!reader.isAtEnd) items.push(read());
	return items;
}

function unpack(kind: Message['kind'], reader: Unpacker, space: string): Message {
	const hex = (length: number) => hexOf(reader.raw(length));
	switch (kind) {
		case 'hi':
			return { kind, nonce: hex(16), device: hex(8), digest: hex(8), version: reader.isAtEnd ? 1 : reader.number() };
		case 'proof':
			return { kind, nonce: hex(16), theirs: hex(16), device: hex(8), signature: reader.raw(64) };
		case 'operations':
			return { kind, operations: all(reader, () => ({ signature: reader.raw(64), bytes: reader.bytes() })) };
		case 'hello':
			return { kind, digests: all(reader, () => [quarterOf(reader.number()), hex(8), reader.number()]) };
		case 'want':
			return { kind, quarter: quarterOf(reader.number()), vector: new Map(all(reader, () => [reader.number(), reader.number()])) };
		case 'rows': {
			const flags = reader.number();
			return { kind, more: flags % 2 === 1, asked: flags >= 2, rows: all(reader, () => unpackRow(reader, space)) };
		}
		case 'have':
			return { kind, quarter: quarterOf(reader.number()), digest: hex(8) };
		case 'seek':
			return { kind, sha256: hex(32), from: reader.number() };
		case 'piece':
			return { kind, sha256: hex(32), from: reader.number(), size: reader.number(), bytes: reader.rest() };
		case 'lack':
			return { kind, sha256: hex(32) };
		case 'print':
			return { kind, quarter: quarterOf(reader.number()), digest: hex(8), print: hex(16) };
		case 'sessions': {
			const session = () => ({ client: reader.number(), device: hex(8), to: reader.number(), print: hex(16) });
			return { kind, quarter: quarterOf(reader.number()), sessions: all(reader, session) };
		}
		case 'clock':
			return { kind, at: reader.number() };
		case 'opened':
			return { kind, typing: reader.number() === 1, record: reader.text().slice(0, longestId) };
		default:
			return kind satisfies never;
	}
}

/** The message in some bytes; undefined if they hold none that this Daybook knows. */
export function unpackMessage(bytes: Uint8Array, space: string): Message | undefined {
	try {
		const reader = new Unpacker(bytes);
		const kind = kinds[reader.number()];
		return kind && unpack(kind, reader, space);
	} catch (error) {
		if (error instanceof UnpackError) return undefined;
		throw error;
	}
}
