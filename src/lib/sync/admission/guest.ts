import type { Epoch } from '../epoch.ts';
import type { Receiver } from '../road.ts';
import type { Wire } from '../wire.ts';
import type { AdmissionMessage, TeamTold, Turn } from './messages.ts';
import { Talk } from './talk.ts';

export type Offer = Extract<AdmissionMessage, { kind: 'offer' }>;

/** What somebody who asks to be admitted does with the answers. */
export interface Asking {
	/** What to answer an offer with; undefined: it is of no use. */
	reply: (offer: Offer) => Promise<AdmissionMessage | undefined>;
	admitted: (teams: readonly TeamTold[]) => void;
	turned: (why: Turn) => void;
}

/** The newcomer's end of a wire. Everything may be lost: `tick` says again what has not been answered. */
export class Guest implements Receiver {
	readonly #talk: Talk;
	readonly #asking: Asking;
	#saying: AdmissionMessage = { kind: 'knock' };

	constructor(wire: Wire, epoch: Epoch, asking: Asking) {
		this.#talk = new Talk(wire, epoch);
		this.#asking = asking;
	}

	/** To be called at first and every few seconds. */
	tick(): Promise<void> {
		return this.#talk.send(this.#saying);
	}

	async receive(frame: Uint8Array): Promise<void> {
		const message = await this.#talk.take(frame);
		if (message?.kind === 'welcome') this.#asking.admitted(message.teams);
		else if (message?.kind === 'turned') this.#asking.turned(message.why);
		else if (message?.kind === 'offer' && this.#saying.kind === 'knock') {
			const reply = await this.#asking.reply(message);
			if (!reply) return;
			this.#saying = reply;
			await this.tick();
		}
	}

	close(): void {}
}
