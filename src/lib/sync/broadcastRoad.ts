import { hexOf, randomBytes } from './bytes.ts';
import type { Place, Receiver, Road } from './road.ts';
import type { Wire } from './wire.ts';

/** What windows of one browser call to one another. */
type Call =
	{ kind: 'here'; from: string } | { kind: 'gone'; from: string } | { kind: 'frame'; from: string; to: string; frame: Uint8Array };

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 64;

function isCall(value: unknown): value is Call {
	if (typeof value !== 'object' || value === null || !('kind' in value) || !('from' in value) || !isText(value.from)) return false;
	if (value.kind === 'here' || value.kind === 'gone') return true;
	return value.kind === 'frame' && 'to' in value && isText(value.to) && 'frame' in value && value.frame instanceof Uint8Array;
}

/** One window at one place. */
class Window {
	readonly #channel: BroadcastChannel;
	#closed = false;
	readonly #me = hexOf(randomBytes(8));
	readonly #ends = new Map<string, Receiver>();
	readonly #met: (wire: Wire) => Receiver;

	constructor(room: string, met: (wire: Wire) => Receiver) {
		this.#met = met;
		this.#channel = new BroadcastChannel(`daybook ${room}`);
		this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
			if (isCall(data)) this.#hear(data);
		};
		this.#call({ kind: 'here', from: this.#me });
	}

	#call(call: Call): void {
		if (!this.#closed) this.#channel.postMessage(call);
	}

	#hear(call: Call): void {
		const { from } = call;
		if (from === this.#me) return;
		if (call.kind === 'gone') return this.#lose(from);
		if (call.kind === 'here') return void this.#end(from);
		if (call.to === this.#me) void this.#end(from).receive(call.frame);
	}

	#end(from: string): Receiver {
		const known = this.#ends.get(from);
		if (known) return known;
		// Whoever came first is told that there is somebody.
		this.#call({ kind: 'here', from: this.#me });
		const send = (frame: Uint8Array) => this.#call({ kind: 'frame', from: this.#me, to: from, frame });
		const end = this.#met({ send, binding: [this.#me, from].sort().join(' ') });
		this.#ends.set(from, end);
		return end;
	}

	#lose(from: string): void {
		this.#ends.get(from)?.close();
		this.#ends.delete(from);
	}

	close(): void {
		this.#call({ kind: 'gone', from: this.#me });
		this.#closed = true;
		this.#channel.close();
		for (const from of [...this.#ends.keys()]) this.#lose(from);
	}
}

/** The road between windows of one browser that have a database each: it needs no network at all. */
export const broadcastRoad: Road = {
	kind: 'windows',
	enter: ({ room }: Place, meet) => {
		const window = new Window(room, meet);
		return () => window.close();
	},
};
