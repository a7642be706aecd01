import type { Epoch } from '../epoch.ts';
import { base64url, randomBytes } from '../bytes.ts';
import type { Receiver } from '../road.ts';
import type { MemberRole } from '../roster/operation.ts';
import type { Wire } from '../wire.ts';
import type { AdmissionMessage, TeamTold, Turn } from './messages.ts';
import { Talk } from './talk.ts';

type MessageOf<Kind extends AdmissionMessage['kind']> = Extract<AdmissionMessage, { kind: Kind }>;

/** Who decides at a door. */
export interface DoorKeeper {
	/** What is offered there. */
	offer: () => { name: string; role: MemberRole; member?: string };
	/** Admits who holds the invitation, or says why not. */
	admit: (request: MessageOf<'enter'>) => Promise<TeamTold[] | Turn>;
	/** Tells who holds the recovery code what he needs to come back; `nonce`: what he must have signed. */
	regain: (request: MessageOf<'regain'>, nonce: string) => Promise<TeamTold[] | Turn>;
}

/** The most messages that are listened to from one newcomer. */
const mostMessages = 200;

/** The team's end of a wire on which somebody asks to be admitted. Every message means the same whenever it comes. */
export class Door implements Receiver {
	readonly #talk: Talk;
	readonly #keeper: DoorKeeper;
	readonly #nonce = base64url(randomBytes(16));
	#heard = 0;
	#queue: Promise<unknown> = Promise.resolve();

	constructor(wire: Wire, epoch: Epoch, keeper: DoorKeeper) {
		this.#talk = new Talk(wire, epoch);
		this.#keeper = keeper;
	}

	receive(frame: Uint8Array): Promise<void> {
		const turn = this.#queue.then(() => this.#receive(frame));
		this.#queue = turn.catch(() => {});
		return turn;
	}

	async #receive(frame: Uint8Array): Promise<void> {
		if (++this.#heard > mostMessages) return;
		const message = await this.#talk.take(frame);
		if (message?.kind === 'knock') await this.#talk.send({ kind: 'offer', nonce: this.#nonce, ...this.#keeper.offer() });
		else if (message?.kind === 'enter') await this.#answer(await this.#keeper.admit(message));
		else if (message?.kind === 'regain') await this.#answer(await this.#keeper.regain(message, this.#nonce));
	}

	#answer(decided: TeamTold[] | Turn): Promise<void> {
		return this.#talk.send(typeof decided === 'string' ? { kind: 'turned', why: decided } : { kind: 'welcome', teams: decided });
	}

	close(): void {}
}
