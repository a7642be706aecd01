import { concat, type Bytes } from './bytes.ts';
import { deflated, inflated } from './deflate.ts';
import type { Epoch } from './epoch.ts';
import { Packer, Unpacker, UnpackError } from './packing.ts';
import { seal, sealBytes, unseal } from './sealing.ts';
import { mostFrameBytes } from './wire.ts';

/** The most bytes of one message: a row of the largest size, and then some. */
export const mostMessageBytes = 6 * 1024 * 1024;

const whole = 0;
const isDeflated = 1;
const isPart = 2;
const partBytes = mostFrameBytes - sealBytes - 32;
const mostParts = Math.ceil(mostMessageBytes / partBytes) + 1;

/** A message as sealed frames, in fewer bytes where that can be. */
export async function framesOf(message: Uint8Array, epoch: Epoch, bound: string, id: number): Promise<Bytes[]> {
	const fewer = await deflated(message);
	const flag = fewer ? isDeflated : whole;
	const bytes = fewer ?? message;
	if (bytes.length <= partBytes) return [await seal(concat(Uint8Array.of(flag), bytes), epoch, bound)];
	const count = Math.ceil(bytes.length / partBytes);
	const frames: Bytes[] = [];
	for (let part = 0; part < count; part++) {
		const head = new Packer()
			.raw(Uint8Array.of(flag | isPart))
			.number(id)
			.number(part)
			.number(count);
		frames.push(await seal(head.raw(bytes.slice(part * partBytes, (part + 1) * partBytes)).done(), epoch, bound));
	}
	return frames;
}

/** Puts messages together from the frames of one peer, in any order; keeps the parts of no more than one at a time. */
export class Assembly {
	#id = -1;
	#parts: (Bytes | undefined)[] = [];

	/** The message that a frame completes; undefined if it completes none, and `'bad'` if it is no frame of this epoch. */
	async take(frame: Uint8Array, epoch: Epoch, bound: string): Promise<Bytes | 'bad' | undefined> {
		if (frame.length > mostFrameBytes) return 'bad';
		const opened = await unseal(frame, epoch, bound);
		if (!opened) return 'bad';
		const reader = new Unpacker(opened);
		const flag = reader.raw(1)[0]!;
		const bytes = flag & isPart ? this.#join(reader) : reader.rest();
		if (bytes === undefined || bytes === 'bad') return bytes;
		return flag & isDeflated ? ((await inflated(bytes, mostMessageBytes)) ?? 'bad') : bytes;
	}

	#join(reader: Unpacker): Bytes | 'bad' | undefined {
		try {
			const [id, part, count] = [reader.number(), reader.number(), reader.number()];
			if (count < 1 || count > mostParts || part >= count) return 'bad';
			if (id !== this.#id || count !== this.#parts.length) {
				this.#id = id;
				this.#parts = new Array<Bytes | undefined>(count).fill(undefined);
			}
			this.#parts[part] = reader.rest();
		} catch (error) {
			if (error instanceof UnpackError) return 'bad';
			throw error;
		}
		const parts = this.#parts.filter((part) => part !== undefined);
		if (parts.length < this.#parts.length) return undefined;
		this.#id = -1;
		return concat(...parts);
	}
}
