import type { Apart } from '../protocolVersion.ts';
import type { Opened } from '../openedThere.ts';
import type { RoadKind } from '../road.ts';
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
interface Said {
	met: [string, MetDevice][];
	/** There is no room here for what others send. */
	full: boolean;
}

const isSaid = (value: unknown): value is Said => typeof value === 'object' && value !== null && 'met' in value && Array.isArray(value.met);

/** Tells the other tabs of this browser whom the one that keeps the roads has met. */
export class Meetings {
	readonly #channel: BroadcastChannel;

	constructor(name: string, heard: (said: Said) => void) {
		this.#channel = new BroadcastChannel(`daybook met ${name}`);
		this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
			if (isSaid(data)) heard(data);
		};
	}

	say(met: ReadonlyMap<string, MetDevice>, full: boolean): void {
		this.#channel.postMessage({ met: [...met], full } satisfies Said);
	}

	close(): void {
		this.#channel.close();
	}
}
