import { ok, type Result } from '#lib/model/result.ts';
import type { HandLinks } from './handLinks.ts';
import { formatPairText, parsePairText, type PairKind } from './pairText.ts';

/** How long the browser may look for its own addresses, in milliseconds. */
const longestSearch = 3_000;

/** One attempt to connect two devices by hand. */
export interface Handshake {
	/** What the other device is to read. */
	readonly text: string;
	/** Done when both are connected; never, if they do not come to be. */
	readonly connected: Promise<void>;
	/** Takes what the other device has answered. */
	accept(answer: string): Promise<Result<void>>;
	/** Lets go of it, unless both are connected. */
	stop(): void;
}

/** Done when the browser knows its own addresses, or has looked long enough. */
function gathered(connection: RTCPeerConnection): Promise<void> {
	return new Promise((resolve) => {
		const look = () => connection.iceGatheringState === 'complete' && resolve();
		connection.addEventListener('icegatheringstatechange', look);
		setTimeout(resolve, longestSearch);
		look();
	});
}

/**
 * Connects two devices without anybody who introduces them: one shows a text, the other reads it and shows a second one,
 * which the first reads. What they then say to one another is sealed as everywhere, and who is connected so introduces.
 */
export class Pairing {
	readonly #links: HandLinks;
	readonly #ice: () => readonly RTCIceServer[];

	constructor(links: HandLinks, ice: () => readonly RTCIceServer[] = () => []) {
		this.#links = links;
		this.#ice = ice;
	}

	/** Whether this browser can. */
	get able(): boolean {
		return typeof RTCPeerConnection !== 'undefined';
	}

	/** Begins: gives the first text. */
	async begin(): Promise<Handshake> {
		const made = this.#make();
		await made.connection.setLocalDescription(await made.connection.createOffer());
		return this.#handshake(made, 'offer');
	}

	/** Answers the first text of another device: gives the second. */
	async answer(offer: string): Promise<Result<Handshake>> {
		const read = await parsePairText(offer, 'offer');
		if (!read.ok) return read;
		const made = this.#make();
		await made.connection.setRemoteDescription(read.value);
		await made.connection.setLocalDescription(await made.connection.createAnswer());
		return ok(await this.#handshake(made, 'answer'));
	}

	close(): void {
		this.#links.close();
	}

	#make(): { connection: RTCPeerConnection; connected: Promise<void> } {
		const connection = new RTCPeerConnection({ iceServers: [...this.#ice()] });
		const channel = connection.createDataChannel('introductions', { negotiated: true, id: 0 });
		const connected = new Promise<void>((resolve) => {
			channel.onopen = () => {
				this.#links.add(channel);
				resolve();
			};
		});
		// Who has gone without a word is found out by the network alone.
		connection.onconnectionstatechange = () =>
			channel.readyState === 'open' && connection.connectionState === 'failed' && connection.close();
		return { connection, connected };
	}

	async #handshake(
		{ connection, connected }: { connection: RTCPeerConnection; connected: Promise<void> },
		type: PairKind,
	): Promise<Handshake> {
		await gathered(connection);
		const text = await formatPairText({ type, sdp: connection.localDescription!.sdp });
		let isConnected = false;
		void connected.then(() => (isConnected = true));
		const accept = async (answer: string): Promise<Result<void>> => {
			const read = await parsePairText(answer, 'answer');
			if (!read.ok) return read;
			if (connection.signalingState === 'have-local-offer') await connection.setRemoteDescription(read.value);
			return ok(undefined);
		};
		return { text, connected, accept, stop: () => void (isConnected || connection.close()) };
	}
}
