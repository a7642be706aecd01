import type { RoadStanding } from '../road.ts';
import type { Team } from '../team.ts';
import { Carrier } from './carrier.ts';

/** What is told of the server. */
interface CarriersOptions {
	/** The address (`wss://`) of the server of a team, if it has one and this device uses it. */
	address: (team: Team) => string | undefined;
	/** There is news: `tick` is to be called. */
	onnews: () => void;
	/** Rows of a team were stored. */
	onstored: (team: Team) => void;
}

/** The teams of this device at the servers that carry their sealed changes, where one is set. */
export class Carriers {
	readonly kind = 'carrier';
	readonly #options: CarriersOptions;
	readonly #carriers = new Map<Team, { address: string; carrier: Carrier }>();

	constructor(options: CarriersOptions) {
		this.#options = options;
	}

	readonly standing = (): RoadStanding => {
		const all = [...this.#carriers.values()];
		if (all.length === 0) return 'off';
		return all.some(({ carrier }) => carrier.isOpen) ? 'open' : 'waiting';
	};

	async tick(teams: Iterable<Team>): Promise<void> {
		for (const team of teams) {
			const carrier = this.#carrierOf(team, this.#options.address(team));
			await carrier?.tick();
		}
	}

	#carrierOf(team: Team, address: string | undefined): Carrier | undefined {
		const known = this.#carriers.get(team);
		if (known && known.address === address) return known.carrier;
		known?.carrier.close();
		this.#carriers.delete(team);
		if (address === undefined) return undefined;
		const { onnews, onstored } = this.#options;
		const carrier = new Carrier(team, { address, onnews, onstored: () => onstored(team) });
		this.#carriers.set(team, { address, carrier });
		return carrier;
	}

	close(): void {
		for (const { carrier } of this.#carriers.values()) carrier.close();
		this.#carriers.clear();
	}
}
