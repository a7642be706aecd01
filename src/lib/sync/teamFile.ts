import { ok, refused, type Result } from '#lib/model/result.ts';
import { rowsBeyond, vectorsOf, type Vector } from '#lib/store/segments.ts';
import type { JournalRow } from '#lib/store/journalRow.ts';
import { bytesOfHex, equalBytes, hexOf, utf8, type Bytes } from './bytes.ts';
import type { Message } from './messages.ts';
import { Packer, Unpacker, UnpackError } from './packing.ts';
import type { SignedOperation } from './roster/operation.ts';
import { openMessage, sealMessage } from './sealedMessage.ts';
import { tagOf } from './sealing.ts';
import type { Team } from './team.ts';

/** What a `.daybook` file begins with; the byte after it is its version. */
const magic = utf8('daybook\n');
const version = 1;
const rowsAtOnce = 1024 * 1024;

/** A part is sealed for its place, so that none can be left out, doubled or moved. */
const placeOf = (team: string, place: number | 'roster') => `${team} file ${place}`;

/** A file of a team, and the rows that are in it. */
export interface PackedFile {
	bytes: Bytes;
	rows: JournalRow[];
}

/**
 * What this device knows of a team beyond some vectors, by segment, as one file. The roster is sealed under every key
 * that this device knows, so that who missed a change of key learns the new one; rows under the present one. Undefined
 * for who is not, or no longer, of the team.
 */
export async function packTeamFile(team: Team, beyond: ReadonlyMap<string, Vector>): Promise<PackedFile | undefined> {
	const { epoch } = team;
	if (!epoch || !team.self) return undefined;
	const { db } = team.store;
	const roster: Message = { kind: 'operations', operations: team.operations };
	const packer = new Packer().raw(magic).number(version).raw(bytesOfHex(team.id)).number(team.epochs.length);
	for (const known of team.epochs) packer.bytes(await sealMessage(roster, known, placeOf(team.id, 'roster')));
	const rows: JournalRow[] = [];
	let place = 0;
	for (const segment of (await vectorsOf(db, team.space)).keys()) {
		const known = new Map(beyond.get(segment));
		for (let more = true; more; place++) {
			const part = await rowsBeyond(db, segment, known, rowsAtOnce);
			more = part.more;
			rows.push(...part.rows);
			for (const { client, to } of part.rows) known.set(client, to);
			packer.bytes(await sealMessage({ kind: 'rows', rows: part.rows, more: true, asked: false }, epoch, placeOf(team.id, place)));
		}
	}
	// The last part says that nothing follows: a file that was cut off has none.
	packer.bytes(await sealMessage({ kind: 'rows', rows: [], more: false, asked: false }, epoch, placeOf(team.id, place)));
	return { bytes: packer.done(), rows };
}

/** Everything that this device knows of a team as one file, for mail, a stick or a folder; undefined for who is not of it. */
export const writeTeamFile = async (team: Team): Promise<Bytes | undefined> => (await packTeamFile(team, new Map()))?.bytes;

/** The parts of a file, still sealed. */
interface Parts {
	team: string;
	rosters: Bytes[];
	rows: Bytes[];
}

const teamBytes = 16;
/** So many bytes of a file say whose it is. */
export const headBytes = magic.length + 1 + teamBytes;

/** Why a file brings nothing to a team, by its first bytes; undefined if it may be one of it. */
export function faultOfHead(head: Uint8Array, team: string): 'notATeamFile' | 'newerFile' | 'fileDamaged' | 'otherTeam' | undefined {
	if (!equalBytes(head.slice(0, magic.length), magic)) return 'notATeamFile';
	if (head[magic.length] !== version) return 'newerFile';
	if (head.length < headBytes) return 'fileDamaged';
	return equalBytes(head.slice(headBytes - teamBytes, headBytes), bytesOfHex(team)) ? undefined : 'otherTeam';
}

function partsOf(bytes: Uint8Array, file: string): Result<Parts> {
	if (!equalBytes(bytes.slice(0, magic.length), magic)) return refused({ kind: 'notATeamFile', file });
	try {
		const reader = new Unpacker(bytes.slice(magic.length));
		if (reader.number() !== version) return refused({ kind: 'newerFile', file });
		const team = hexOf(reader.raw(teamBytes));
		const rosters = Array.from({ length: Math.min(reader.number(), 1_000) }, () => reader.bytes());
		const rows: Bytes[] = [];
		while (!reader.isAtEnd) rows.push(reader.bytes());
		return ok({ team, rosters, rows });
	} catch (error) {
		if (error instanceof UnpackError) return refused({ kind: 'fileDamaged', file });
		throw error;
	}
}

const epochOfPart = (team: Team, part: Uint8Array) => team.epochOfTag(tagOf(part) ?? '');

async function rosterIn({ rosters }: Parts, team: Team): Promise<SignedOperation[] | undefined> {
	for (const part of rosters) {
		const epoch = epochOfPart(team, part);
		const message = epoch && (await openMessage(part, epoch, team.space, placeOf(team.id, 'roster')));
		if (message?.kind === 'operations') return message.operations;
	}
	return undefined;
}

async function rowsIn({ rows }: Parts, team: Team, file: string): Promise<Result<JournalRow[]>> {
	const all: JournalRow[] = [];
	for (const [place, part] of rows.entries()) {
		const epoch = epochOfPart(team, part);
		if (!epoch) return refused({ kind: 'sealedForOthers', file });
		const message = await openMessage(part, epoch, team.space, placeOf(team.id, place));
		if (message?.kind !== 'rows') return refused({ kind: 'fileDamaged', file });
		all.push(...message.rows);
		if (!message.more) return place === rows.length - 1 ? ok(all) : refused({ kind: 'fileDamaged', file });
	}
	return refused({ kind: 'fileDamaged', file });
}

/** What a file brought. */
export interface FileNews {
	stored: number;
	known: number;
	refused: number;
}

/** A file that was taken in. */
export interface TakenFile extends FileNews {
	/** Its rows that are here now. */
	held: JournalRow[];
	/** Rows that follow on one that is missing: another file may bring that. */
	gaps: number;
	/** The tag of the key that its rows are sealed under. */
	epoch: string;
}

const rowsPerStep = 100;

/**
 * Takes in a file of this team, as rows from a peer: in any order, as often as one likes. A file that was cut off or
 * changed is refused as a whole, and nothing of it is stored; so are those of another team, of a newer Daybook, and
 * those sealed with a key that this device does not know.
 */
export async function takeTeamFile(team: Team, bytes: Uint8Array, file: string): Promise<Result<TakenFile>> {
	const parts = partsOf(bytes, file);
	if (!parts.ok) return parts;
	if (parts.value.team !== team.id) return refused({ kind: 'otherTeam', file });
	const operations = await rosterIn(parts.value, team);
	if (!operations) return refused({ kind: 'sealedForOthers', file });
	await team.apply(operations);
	const rows = await rowsIn(parts.value, team, file);
	if (!rows.ok) return rows;
	const taken: TakenFile = { stored: 0, known: 0, refused: 0, held: [], gaps: 0, epoch: tagOf(parts.value.rows[0]!)! };
	for (let at = 0; at < rows.value.length; at += rowsPerStep) {
		const step = rows.value.slice(at, at + rowsPerStep);
		for (const [index, result] of (await team.store.accept(step, team.judge)).entries()) {
			const isHere = result === 'stored' || result === 'known';
			taken[isHere ? result : 'refused'] += 1;
			if (isHere) taken.held.push(step[index]!);
			if (result === 'gap') taken.gaps += 1;
		}
	}
	return ok(taken);
}

/** Takes in a file that somebody chose, and gives what it brought. */
export async function applyTeamFile(team: Team, bytes: Uint8Array, file: string): Promise<Result<FileNews>> {
	const taken = await takeTeamFile(team, bytes, file);
	if (!taken.ok) return taken;
	const { stored, known, refused: left } = taken.value;
	return ok({ stored, known, refused: left });
}
