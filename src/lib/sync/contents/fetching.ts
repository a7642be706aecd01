import { fileLimit } from '#lib/domain/files/fileProblem.ts';
import type { DaybookDb, WantedRow } from '#lib/store/db.ts';
import { storageProblem } from '#lib/store/storageProblem.ts';
import { joinPieces, keepPiece, type Piece } from '#lib/store/wanted.ts';
import type { MessageOf } from '../messages.ts';

/** Who may have a content. */
export interface Giver {
	say(question: MessageOf<'seek'>): Promise<void>;
}

/** What somebody answered to a question for a content. */
export type Said = ({ kind: 'piece' } & Piece) | { kind: 'lack'; sha256: string };

/** Ticks after which a question that was not answered is asked again. */
const patience = 2;
/** Ticks after which who did not have a content is asked again: it may have come there meanwhile. */
const askAgain = 12;

/** One content as it is being fetched, for as long as the page is open. */
interface Question {
	/** The device that was asked for the next piece, and for how many ticks it has said nothing. */
	asked?: { device: string; waiting: number };
	/** By device, for how many ticks it is not asked: it lacks the content, or gave another one. */
	refrain: Map<string, number>;
}

/**
 * Fetches the contents of files that are wanted here, piece by piece, one after the other from one colleague at a time;
 * what has come is kept, so that it goes on where it was cut off, with whoever is there then.
 */
export class Fetching {
	readonly #db: DaybookDb;
	readonly #givers: () => ReadonlyMap<string, Giver>;
	readonly #wall: () => number;
	readonly #questions = new Map<string, Question>();

	constructor(db: DaybookDb, givers: () => ReadonlyMap<string, Giver>, wall: () => number) {
		this.#db = db;
		this.#givers = givers;
		this.#wall = wall;
	}

	/** Asks for what is wanted and was not asked for; `later`: some seconds went by, and for what was not answered. */
	async tick(later: boolean): Promise<void> {
		const rows = await this.#db.wanted.toArray();
		for (const sha256 of this.#questions.keys()) if (!rows.some((row) => row.sha256 === sha256)) this.#questions.delete(sha256);
		for (const row of rows) {
			const question = this.#question(row.sha256);
			if (later) this.#wait(question);
			if (!question.asked) await this.#ask(row, question);
		}
	}

	#question(sha256: string): Question {
		const known = this.#questions.get(sha256) ?? { refrain: new Map<string, number>() };
		this.#questions.set(sha256, known);
		return known;
	}

	#wait(question: Question): void {
		const givers = this.#givers();
		const { asked, refrain } = question;
		if (asked && (!givers.has(asked.device) || ++asked.waiting > patience)) delete question.asked;
		// Who was away may come back with it.
		for (const [device, ticks] of refrain) {
			if (ticks <= 1 || !givers.has(device)) refrain.delete(device);
			else refrain.set(device, ticks - 1);
		}
	}

	async #ask({ sha256, had, givers: before, standing }: WantedRow, question: Question): Promise<void> {
		const givers = this.#givers();
		const able = [...givers.keys()].filter((device) => !question.refrain.has(device));
		const device = able.find((one) => before.includes(one)) ?? able[0];
		if (device === undefined) {
			if (standing === 'coming') await this.#db.wanted.update(sha256, { standing: 'waiting' });
			return;
		}
		question.asked = { device, waiting: 0 };
		await givers.get(device)!.say({ kind: 'seek', sha256, from: had });
	}

	/** Takes what a device answered. */
	async hear(said: Said, device: string): Promise<void> {
		const question = this.#questions.get(said.sha256);
		// What nobody asked this device for is nothing that it may give.
		if (question?.asked?.device !== device) return;
		delete question.asked;
		const row = said.kind === 'lack' ? await this.#pass(said.sha256, question, device) : await this.#take(said, question, device);
		if (row) await this.#ask(row, question);
	}

	/** Leaves a device out for a while; gives what is wanted still. */
	#pass(sha256: string, { refrain }: Question, device: string): Promise<WantedRow | undefined> {
		refrain.set(device, askAgain);
		return this.#db.wanted.get(sha256);
	}

	/** Keeps a piece; gives what is wanted still. */
	async #take(piece: Piece, question: Question, device: string): Promise<WantedRow | undefined> {
		const { sha256, from, size, bytes } = piece;
		if (bytes.length === 0 || size > fileLimit || from + bytes.length > size) return this.#pass(sha256, question, device);
		try {
			const row = await keepPiece(this.#db, piece, device);
			// It is not the next one, or of a content of another size.
			if (!row) return await this.#pass(sha256, question, device);
			if (row.had < size) return row;
			if (await joinPieces(this.#db, sha256, this.#wall())) return undefined;
			// Whoever gave all of it gave another content; where several did, one of them alone is asked next.
			return await (row.givers.length === 1 ? this.#pass(sha256, question, device) : this.#db.wanted.get(sha256));
		} catch (error) {
			if (storageProblem(error)?.kind !== 'storageFull') throw error;
			question.refrain.set(device, askAgain);
			await this.#db.wanted.update(sha256, { standing: 'full' });
			return undefined;
		}
	}
}
