import { expect, test } from 'vitest';
import { openChannel } from '#lib/sync/webrtc/channelWire.ts';
import type { Wire } from '#lib/sync/wire.ts';

const described = (fingerprint: string) => ({ sdp: `v=0\r\na=fingerprint:sha-256 ${fingerprint}\r\n` });

/** A connection whose parts come to be known when the test says so, in whatever order. */
class Connection extends EventTarget {
	localDescription: { sdp: string } | null = described('AA:11');
	remoteDescription: { sdp: string } | null = null;
	readonly channel = {
		readyState: 'connecting',
		bufferedAmount: 0,
		sent: [] as Uint8Array[],
		send(frame: Uint8Array) {
			this.sent.push(frame);
		},
		onopen: () => {},
		onclose: () => {},
		onmessage: (_event: { data: unknown }) => {},
	};

	createDataChannel() {
		return this.channel;
	}

	/** The channel opens, whether or not the page knows yet what was agreed on. */
	open(): void {
		this.channel.readyState = 'open';
		this.channel.onopen();
	}

	agree(): void {
		this.remoteDescription = described('BB:22');
		this.dispatchEvent(new Event('signalingstatechange'));
	}
}

function opened() {
	const connection = new Connection();
	const wires: Wire[] = [];
	const heard: number[] = [];
	const meet = (wire: Wire) => {
		wires.push(wire);
		return { receive: (frame: Uint8Array) => void heard.push(frame.length), close: () => heard.push(-1) };
	};
	openChannel(connection as unknown as RTCPeerConnection, meet);
	return { connection, wires, heard };
}

test('a channel that opens before the page knows the other’s fingerprint waits for it: proofs always speak of both', () => {
	const { connection, wires } = opened();
	connection.open();
	expect(wires).toEqual([]);
	connection.agree();
	expect(wires.map(({ binding }) => binding)).toEqual(['sha-256 AA:11 sha-256 BB:22']);
	connection.dispatchEvent(new Event('signalingstatechange'));
	expect(wires).toHaveLength(1);
});

test('what comes before both ends are known is lost, as a wire may; what comes after is heard', () => {
	const { connection, wires, heard } = opened();
	connection.open();
	connection.channel.onmessage({ data: new ArrayBuffer(3) });
	connection.remoteDescription = described('BB:22');
	connection.channel.onmessage({ data: new ArrayBuffer(5) });
	connection.channel.onmessage({ data: 'no frame' });
	connection.channel.onmessage({ data: new ArrayBuffer(60 * 1024 + 1) });
	wires[0]!.send(new Uint8Array(7));
	connection.channel.onclose();
	expect(heard).toEqual([5, -1]);
	expect(connection.channel.sent.map(({ length }) => length)).toEqual([7]);
});
