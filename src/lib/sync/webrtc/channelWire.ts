import type { Receiver } from '../road.ts';
import { mostFrameBytes, type Wire } from '../wire.ts';

/** The most bytes that wait in the browser, and here. */
const mostBuffered = 1024 * 1024;
const mostQueued = 64 * 1024 * 1024;

const fingerprintOf = (description: RTCSessionDescription | null): string =>
	/a=fingerprint:(\S+ \S+)/.exec(description?.sdp ?? '')?.[1] ?? '';

/** What both ends of a connection know of it alone: the fingerprints of both certificates. */
function bindingOf({ localDescription, remoteDescription }: RTCPeerConnection): string {
	return [fingerprintOf(localDescription), fingerprintOf(remoteDescription)].sort().join(' ');
}

/** The wire over a data channel: what the browser will not take yet waits, and what is too much is lost. */
class ChannelWire implements Wire {
	readonly binding: string;
	readonly #channel: RTCDataChannel;
	readonly #waiting: Uint8Array<ArrayBuffer>[] = [];
	#bytes = 0;

	constructor(channel: RTCDataChannel, connection: RTCPeerConnection) {
		this.#channel = channel;
		this.binding = bindingOf(connection);
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
 * `meet` is called when it is open.
 */
export function openChannel(connection: RTCPeerConnection, meet: (wire: Wire) => Receiver): void {
	const channel = connection.createDataChannel('journal', { negotiated: true, id: 1 });
	channel.binaryType = 'arraybuffer';
	let end: Receiver | undefined;
	channel.onopen = () => {
		end = meet(new ChannelWire(channel, connection));
	};
	channel.onmessage = ({ data }: MessageEvent<unknown>) => {
		if (data instanceof ArrayBuffer && data.byteLength <= mostFrameBytes) void end?.receive(new Uint8Array(data));
	};
	channel.onclose = () => {
		end?.close();
		end = undefined;
	};
}
