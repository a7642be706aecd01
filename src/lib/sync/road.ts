import type { Wire } from './wire.ts';

export const roadKinds = ['windows', 'webrtc', 'carrier', 'folder'] as const;
/**
 * Windows of one browser; WebRTC with somebody who introduces, be it a device connected by hand; a server that keeps what is
 * sealed; a folder that several devices share. Other files are read and written by hand.
 */
export type RoadKind = (typeof roadKinds)[number];

/** Where a road stands: `off`, it cannot be used here, or is not wanted. */
export type RoadStanding = 'off' | 'waiting' | 'open';

/** Where devices meet. */
export interface Place {
	/** A name that says nothing about the team. */
	room: string;
	/** What those who introduce devices to one another are kept from reading with. */
	word: string;
}

/** What is at this end of a wire. */
export interface Receiver {
	receive(frame: Uint8Array): void | Promise<void>;
	/** The wire is gone. */
	close(): void;
}

/** A way on which devices meet. */
export interface Road {
	readonly kind: RoadKind;
	/** Where it stands; left out: open, always. */
	readonly standing?: () => RoadStanding;
	/** Somebody was connected to this very device by hand: whoever comes so can be let in by it alone. */
	readonly hosts?: () => boolean;
	/** Goes to a place; `meet` is called for every device found there, as often as it is found. Gives what leaves. */
	enter(place: Place, meet: (wire: Wire) => Receiver): () => void;
}
