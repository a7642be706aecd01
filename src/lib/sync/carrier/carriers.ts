import type { RoadStanding } from '../road.ts';
import type { Team } from '../team.ts';
import { Carrier } from './carrier.ts';

/** What is told of the server. */
interface CarriersOptions {
	/** The address (`wss://`) of the server, if one is set. */
	address: () => string | undefined;
	/** There is news: `tick` is to be called. */
	onnews: () => void;
	/** Rows of a team were stored. */
	onstored: (team: Team) => void;
}

/** The teams of this device at the server that carries their sealed changes, if one is set. */
export class Carriers {
	readonly kind = 'carrier';
	readonly #options: CarriersOptions;
	readonly #carriers = new Map<Team, Carrier>();
	#address: string | undefined;

	constructor(options: CarriersOptions) {
		this.#options = options;
	}

	readonly standing = (): RoadStanding => {
		if (this.#options.address() === undefined) return 'off';
		return [...this.#carriers.values()].some(({ isOpen }) => isOpen) ? 'open' : 'waiting';
	};

	async tick(teams: Iterable<Team>): Promise<void> {
		const address = this.#options.address();
		if (address !== this.#address) this.close();
		this.#address = address;
		if (address === undefined) return;
		const { onnews, onstored } = this.#options;
		for (const team of teams) {
			const known = this.#carriers.get(team) ?? new Carrier(team, { address, onnews, onstored: () => onstored(team) });
			this.#carriers.set(team, known);
			await known.tick();
		}
	}

	close(): void {
		for (const carrier of this.#carriers.values()) carrier.close();
		this.#carriers.clear();
	}
}
