import type { Apart } from '../protocolVersion.ts';
import type { Opened } from '../openedThere.ts';
import type { RoadKind, RoadStanding } from '../road.ts';
import type { KnownContact } from './contacts.ts';
import type { Gathering } from './gathering.ts';

/** A device that is met right now. */
export interface MetDevice {
	road: RoadKind;
	ahead: boolean;
	/** The part of what it has that is here, from 0 to 1; undefined where little is missing. */
	part?: number | undefined;
	/** Milliseconds by which its clock is ahead of this one, or behind if below zero; undefined where both are alike. */
	clockOff?: number | undefined;
	/** How many of its rows were refused. */
	refused: number;
	/** What is open there right now. */
	opened?: Opened | undefined;
	/** Its Daybook is of another time, and nothing is exchanged. */
	apart?: Apart | undefined;
}

/** Devices that are met, by id. Of several wires to one device the newest says what is open there; for the rest any will do. */
export function metDevices(gatherings: Iterable<Gathering>): Map<string, MetDevice> {
	const all = new Map<string, MetDevice>();
	for (const gathering of gatherings) {
		for (const [device, { road, ahead, part, clockOff, peer }] of gathering.trusted()) {
			const known = all.get(device);
			all.set(device, {
				road,
				ahead: ahead || (known?.ahead ?? false),
				part: part ?? known?.part,
				clockOff,
				refused: peer.counts.refused + (known?.refused ?? 0),
				// A page that was loaded anew has a new wire, and the old one knows of what is long closed.
				opened: peer.opened.current,
				apart: peer.apart,
			});
		}
	}
	return all;
}

/** What the tab that keeps the roads knows. */
export interface Said {
	met: [string, MetDevice][];
	/** There is no room here for what others send. */
	full: boolean;
	contacts: [string, KnownContact][];
	roads: { kind: RoadKind; standing: RoadStanding }[];
}

interface Ends {
	/** What there is to tell; undefined in a tab that keeps no roads. */
	tell: () => Said | undefined;
	hear: (said: Said) => void;
}

const isSaid = (value: unknown): value is Said => typeof value === 'object' && value !== null && 'met' in value && 'contacts' in value;
/** What a tab says that was just opened. */
const asks = 'asks';

/** Tells the other tabs of this browser whom the one that keeps the roads has met. */
export class Meetings {
	readonly #channel: BroadcastChannel;
	readonly #ends: Ends;

	constructor(name: string, ends: Ends) {
		this.#ends = ends;
		this.#channel = new BroadcastChannel(`daybook met ${name}`);
		this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
			if (data === asks) this.say();
			else if (isSaid(data)) ends.hear(data);
		};
		this.#channel.postMessage(asks);
	}

	say(): void {
		const said = this.#ends.tell();
		if (said) this.#channel.postMessage(said);
	}

	close(): void {
		this.#channel.close();
	}
}
