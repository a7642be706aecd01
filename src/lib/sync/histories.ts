import { digestOf, type Vector } from '#lib/store/segments.ts';
import { printOf, rowsOfSession, type SessionPrint } from '#lib/store/sessionPrints.ts';
import type { JournalRow } from '#lib/store/journalRow.ts';
import type { Holdings } from './holdings.ts';
import type { MessageOf } from './messages.ts';
import type { Team } from './team.ts';

type Mine = ReadonlyMap<string, Vector>;

/** Bytes of rows that are sent for a question, about. */
const rowsAtOnce = 512 * 1024;

/**
 * Compares, with one peer, what is said in sessions of which both have as much: a device that signs two histories of one
 * session would else make the two differ for ever. Where they do, each sends what it has, and the store says which counts.
 */
export class Histories {
	readonly #team: Team;
	/** By quarter, the digest of what was here when it was compared last. */
	readonly #compared = new Map<string, string>();

	constructor(team: Team) {
		this.#team = team;
	}

	/** What is said in the next quarter that has changed since it was compared, of those with nothing left to exchange. */
	async next(mine: Mine, holdings: Holdings): Promise<MessageOf<'print'> | undefined> {
		const due = holdings.settled(mine).filter((quarter) => this.#compared.get(quarter) !== digestOf(mine.get(quarter)!));
		const quarter = due.find((one) => !this.#compared.has(one)) ?? due[0];
		if (quarter === undefined) return undefined;
		const digest = digestOf(mine.get(quarter)!);
		this.#compared.set(quarter, digest);
		return { kind: 'print', quarter, digest, print: await printOf(await this.#sessions(quarter)) };
	}

	/** What each session says here, where the peer has said that not all is the same. */
	async onPrint({ quarter, print }: MessageOf<'print'>, mine: Mine, holdings: Holdings): Promise<MessageOf<'sessions'> | undefined> {
		if (!mine.has(quarter) || holdings.isOpen(quarter, mine)) return undefined;
		const sessions = await this.#sessions(quarter);
		return (await printOf(sessions)) === print ? undefined : { kind: 'sessions', quarter, sessions };
	}

	/** The rows of the sessions that say something else here than at the peer. */
	async onSessions({ quarter, sessions: theirs }: MessageOf<'sessions'>): Promise<MessageOf<'rows'> | undefined> {
		const clients = new Set(theirs.map(({ client }) => client));
		const differing = (await this.#sessions(quarter)).filter((mine) => {
			const other = theirs.find(({ client, device }) => client === mine.client && device === mine.device);
			return other ? other.to <= mine.to && other.print !== mine.print : clients.has(mine.client);
		});
		return this.#rowsOf(differing.map((session) => ({ ...session, segment: this.#segment(quarter) })));
	}

	/** What is held of the sessions of rows that were refused, for another history of them counts here. */
	async against(refused: readonly JournalRow[]): Promise<MessageOf<'rows'> | undefined> {
		const sessions = new Map(refused.map((row) => [`${row.segment} ${row.client} ${row.device}`, row]));
		return this.#rowsOf([...sessions.values()]);
	}

	async #rowsOf(
		sessions: readonly (Pick<SessionPrint, 'client' | 'device'> & { segment: string })[],
	): Promise<MessageOf<'rows'> | undefined> {
		const rows: JournalRow[] = [];
		let room = rowsAtOnce;
		for (const session of sessions) {
			const more = await rowsOfSession(this.#team.store.db, session.segment, session, room);
			rows.push(...more);
			room -= more.reduce((sum, { bytes }) => sum + bytes.length, 0);
		}
		return rows.length > 0 ? { kind: 'rows', rows, more: false, asked: false } : undefined;
	}

	#segment(quarter: string): string {
		return `${this.#team.space}/${quarter}`;
	}

	#sessions(quarter: string): Promise<SessionPrint[]> {
		return this.#team.prints.ofSegment(this.#segment(quarter));
	}
}
