import { concat, utf8, type Bytes } from './bytes.ts';

/** What was read is not what somebody packed. */
export class UnpackError extends Error {}

/** Puts numbers, texts and bytes one after another, each so that it can be told where it ends. */
export class Packer {
	readonly #parts: Uint8Array[] = [];

	/** A whole number from 0 to 2^53 − 1, seven bits a byte. */
	number(value: number): this {
		const bytes: number[] = [];
		let rest = value;
		do {
			const low = rest % 128;
			rest = Math.floor(rest / 128);
			bytes.push(rest > 0 ? low + 128 : low);
		} while (rest > 0);
		this.#parts.push(Uint8Array.from(bytes));
		return this;
	}

	/** Bytes of a length that the reader knows. */
	raw(bytes: Uint8Array): this {
		this.#parts.push(bytes);
		return this;
	}

	bytes(bytes: Uint8Array): this {
		return this.number(bytes.length).raw(bytes);
	}

	text(text: string): this {
		return this.bytes(utf8(text));
	}

	done(): Bytes {
		return concat(...this.#parts);
	}
}

/** Reads what a `Packer` put; throws `UnpackError` at anything else, and never reads past the end. */
export class Unpacker {
	readonly #bytes: Uint8Array;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	get isAtEnd(): boolean {
		return this.#at >= this.#bytes.length;
	}

	number(): number {
		let value = 0;
		for (let factor = 1; ; factor *= 128) {
			const byte = this.#bytes[this.#at++];
			if (byte === undefined || factor > 2 ** 49) throw new UnpackError('A number has no end');
			value += (byte % 128) * factor;
			if (byte < 128) break;
		}
		if (!Number.isSafeInteger(value)) throw new UnpackError('A number is too large');
		return value;
	}

	raw(length: number): Bytes {
		if (length > this.#bytes.length - this.#at) throw new UnpackError('There is less than was said');
		this.#at += length;
		return this.#bytes.slice(this.#at - length, this.#at);
	}

	bytes(): Bytes {
		return this.raw(this.number());
	}

	text(): string {
		return new TextDecoder().decode(this.bytes());
	}

	/** Everything that is left. */
	rest(): Bytes {
		return this.raw(this.#bytes.length - this.#at);
	}
}
