import type { Epoch } from '../epoch.ts';
import { Assembly, framesOf } from '../frames.ts';
import type { Wire } from '../wire.ts';
import { formatAdmission, parseAdmission, type AdmissionMessage } from './messages.ts';

/** One end of a sealed talk between a newcomer and somebody who may admit him. */
export class Talk {
	readonly #wire: Wire;
	readonly #epoch: Epoch;
	readonly #assembly = new Assembly();
	#message = 0;

	constructor(wire: Wire, epoch: Epoch) {
		this.#wire = wire;
		this.#epoch = epoch;
	}

	async send(message: AdmissionMessage): Promise<void> {
		for (const frame of await framesOf(formatAdmission(message), this.#epoch, this.#epoch.room, this.#message++)) this.#wire.send(frame);
	}

	/** The message that a frame completes; undefined if it completes none, or is none of this place. */
	async take(frame: Uint8Array): Promise<AdmissionMessage | undefined> {
		const bytes = await this.#assembly.take(frame, this.#epoch, this.#epoch.room);
		return bytes instanceof Uint8Array ? parseAdmission(bytes) : undefined;
	}
}
