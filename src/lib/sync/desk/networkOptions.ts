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
