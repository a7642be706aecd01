import type { HandLinks } from '../byHand/handLinks.ts';
import type { Place, Receiver, Road, RoadStanding } from '../road.ts';
import type { Wire } from '../wire.ts';
import { Signalling } from './signalling.ts';
import { Visit } from './visit.ts';

export interface WebrtcOptions {
	/** Addresses (`wss://`) of who introduces devices to one another; asked for with each visit. None is preset. */
	signalling: () => Promise<readonly string[]>;
	/** Devices that people have connected by hand, which introduce one another. */
	byHand?: HandLinks;
	/** Addresses of STUN and TURN servers, if somebody has set any: they learn this device's address. */
	ice?: () => readonly RTCIceServer[];
}

/** How long to wait before it is asked again who introduces, where nobody did; in milliseconds. */
const askAgain = 15_000;

/** Visits must be over before the next one to the same place: y-webrtc keeps one room of a name. */
const leaving = new Map<string, Promise<void>>();

/** The road over WebRTC: y-webrtc makes the connections, whoever introduces learns nothing but that somebody meets. */
export class WebrtcRoad implements Road {
	readonly kind = 'webrtc';
	readonly #options: WebrtcOptions;
	readonly #signallings = new Map<string, Signalling>();
	readonly #faults: (error: unknown) => void;
	#visits = 0;

	constructor(options: WebrtcOptions, faults: (error: unknown) => void) {
		this.#options = options;
		this.#faults = faults;
	}

	readonly standing = (): RoadStanding => {
		if (this.#visits === 0 || typeof RTCPeerConnection === 'undefined') return 'off';
		return this.#isByHand() || [...this.#signallings.values()].some(({ isOpen }) => isOpen) ? 'open' : 'waiting';
	};

	readonly hosts = () => this.#isByHand();

	#isByHand(): boolean {
		return this.#options.byHand?.isOpen ?? false;
	}

	enter(place: Place, meet: (wire: Wire) => Receiver): () => void {
		const stay = new AbortController();
		const begun = this.#visit(place, meet, stay.signal);
		begun.catch(this.#faults);
		this.#visits += 1;
		return () => {
			if (stay.signal.aborted) return;
			stay.abort();
			this.#visits -= 1;
			const over = begun.then((visit) => visit?.leave());
			leaving.set(place.room, over);
			over.catch(this.#faults);
		};
	}

	/** Who introduces, as soon as there is somebody; nobody if the visit is over before, or, unless `later`, devices are connected by hand. */
	async #introducers(stay: AbortSignal, later = false): Promise<readonly string[]> {
		for (;;) {
			const urls = stay.aborted ? [] : await this.#options.signalling();
			if (urls.length > 0 || stay.aborted || (!later && this.#isByHand())) return urls;
			await this.#pause(stay, later);
		}
	}

	/** Waits until it is time to ask again who introduces, or something has changed. */
	#pause(stay: AbortSignal, later: boolean): Promise<void> {
		return new Promise((resolve) => {
			const done = () => {
				clearTimeout(timer);
				stay.removeEventListener('abort', done);
				unwatch?.();
				resolve();
			};
			const timer = setTimeout(done, askAgain);
			stay.addEventListener('abort', done);
			const unwatch = later ? undefined : this.#options.byHand?.watch(done);
		});
	}

	async #visit(place: Place, meet: (wire: Wire) => Receiver, stay: AbortSignal): Promise<Visit | undefined> {
		await leaving.get(place.room);
		if (typeof RTCPeerConnection === 'undefined') return undefined;
		const urls = await this.#introducers(stay);
		if (stay.aborted) return undefined;
		const [{ Doc }, { WebrtcConn, WebrtcProvider }] = await Promise.all([import('yjs'), import('y-webrtc')]);
		const peerOpts = {
			// No server of strangers unless the user has set one.
			config: { iceServers: [...(this.#options.ice?.() ?? [])] },
			// Both ends make the channel: none is deaf when both begin at once.
			channelConfig: { negotiated: true, id: 0 },
			trickle: false,
		};
		const provider = new WebrtcProvider(place.room, new Doc(), { signaling: [], peerOpts });
		provider.awareness.setLocalState(null);
		await provider.key;
		const visit = new Visit(place, { provider, room: provider.room!, make: WebrtcConn, byHand: this.#options.byHand }, meet);
		if (urls.length > 0) this.#introduce(visit, urls);
		else void this.#introducers(stay, true).then((found) => !stay.aborted && this.#introduce(visit, found), this.#faults);
		return visit;
	}

	#introduce(visit: Visit, urls: readonly string[]): void {
		visit.introducedBy(urls.map((url) => this.#signalling(url)));
	}

	#signalling(url: string): Signalling {
		const known = this.#signallings.get(url) ?? new Signalling(url);
		this.#signallings.set(url, known);
		return known;
	}
}
