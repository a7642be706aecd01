import type { Receiver } from '../road.ts';
import { mostFrameBytes, type Wire } from '../wire.ts';

/** The most bytes that wait in the browser, and here. */
const mostBuffered = 1024 * 1024;
const mostQueued = 64 * 1024 * 1024;

const fingerprintOf = (description: RTCSessionDescription | null): string | undefined =>
	/a=fingerprint:(\S+ \S+)/.exec(description?.sdp ?? '')?.[1];

/** What both ends of a connection know of it alone, the fingerprints of both certificates; undefined until both are known. */
function bindingOf({ localDescription, remoteDescription }: RTCPeerConnection): string | undefined {
	const [ours, theirs] = [fingerprintOf(localDescription), fingerprintOf(remoteDescription)];
	return ours !== undefined && theirs !== undefined ? [ours, theirs].sort().join(' ') : undefined;
}

/** The wire over a data channel: what the browser will not take yet waits, and what is too much is lost. */
class ChannelWire implements Wire {
	readonly binding: string;
	readonly #channel: RTCDataChannel;
	readonly #waiting: Uint8Array<ArrayBuffer>[] = [];
	#bytes = 0;

	constructor(channel: RTCDataChannel, binding: string) {
		this.#channel = channel;
		this.binding = binding;
		channel.bufferedAmountLowThreshold = mostBuffered / 2;
		channel.onbufferedamountlow = () => this.#flush();
	}

	send(frame: Uint8Array): void {
		if (this.#bytes + frame.length > mostQueued) return;
		this.#waiting.push(new Uint8Array(frame));
		this.#bytes += frame.length;
		this.#flush();
	}

	#flush(): void {
		while (this.#channel.readyState === 'open' && this.#channel.bufferedAmount < mostBuffered) {
			const frame = this.#waiting.shift();
			if (!frame) return;
			this.#bytes -= frame.length;
			this.#channel.send(frame);
		}
	}
}

/**
 * Opens the channel of the journal on a connection: both ends make it with the same number, so none needs to be told.
 * `meet` is called when it is open and both ends of the connection are known.
 */
export function openChannel(connection: RTCPeerConnection, meet: (wire: Wire) => Receiver): void {
	const channel = connection.createDataChannel('journal', { negotiated: true, id: 1 });
	channel.binaryType = 'arraybuffer';
	let end: Receiver | undefined;
	// A fast network opens the channel, and brings frames, before the page is told what was agreed on. A proof that speaks
	// of one fingerprint alone would be refused for as long as the connection lives.
	const begin = () => {
		const binding = channel.readyState === 'open' ? bindingOf(connection) : undefined;
		if (binding !== undefined) end ??= meet(new ChannelWire(channel, binding));
	};
	channel.onopen = begin;
	connection.addEventListener('signalingstatechange', begin);
	channel.onmessage = ({ data }: MessageEvent<unknown>) => {
		begin();
		if (data instanceof ArrayBuffer && data.byteLength <= mostFrameBytes) void end?.receive(new Uint8Array(data));
	};
	channel.onclose = () => {
		connection.removeEventListener('signalingstatechange', begin);
		end?.close();
		end = undefined;
	};
}
