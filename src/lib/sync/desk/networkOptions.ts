import type { Pairing } from '../byHand/pairing.ts';
import type { Road } from '../road.ts';

/** What a network of devices is made with. */
export interface NetworkOptions {
	roads: readonly Road[];
	/** Whether this device uses the server that a team has set for its sealed changes; left out: it does. */
	usesCarrier?: () => boolean;
	/** Epoch milliseconds. */
	wall: () => number;
	/** Milliseconds after which what was not answered is asked again. */
	every: number;
	/** The zone in which whole days begin. */
	tz: string;
	onchange: () => void;
}

/** What a desk is opened with: a network's surroundings, and what only a page has. */
export type DeskOptions = Omit<NetworkOptions, 'onchange'> & {
	pairing?: Pairing;
	/** What this device is called where it comes into a team. */
	deviceName?: string;
};
