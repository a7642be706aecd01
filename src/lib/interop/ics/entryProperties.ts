import { readProperty, type Property } from './property.ts';

/** The properties of a component; those that nobody takes are kept as foreign. */
export class EntryProperties {
	/** So few that looking through them costs less than an index. */
	#properties: Property[] = [];
	readonly #kept: string[] = [];
	/** Lines that are no property even after mending; they are kept as well. */
	readonly unreadable: string[] = [];

	constructor(lines: readonly string[]) {
		for (const line of lines) {
			const property = readProperty(line);
			if (property) this.#properties.push(property);
			else this.unreadable.push(line);
		}
	}

	/** The first property of the name, which then counts as used. */
	take(name: string): Property | undefined {
		const at = this.#find(name);
		return at < 0 ? undefined : this.#properties.splice(at, 1)[0];
	}

	/** All properties of the name, which then count as used. */
	takeAll(name: string): Property[] {
		if (this.#find(name) < 0) return [];
		const found = this.#properties.filter((property) => property.name === name);
		this.#properties = this.#properties.filter((property) => property.name !== name);
		return found;
	}

	/** The first property of the name, which is kept as foreign too. */
	look(name: string): Property | undefined {
		return this.#properties[this.#find(name)];
	}

	/** Keeps the line of a property that was taken but could not be used. */
	keep(property: Property): void {
		this.#kept.push(property.line);
	}

	/** The lines of everything that was not used. */
	rest(): string[] {
		return [...this.#properties.map((property) => property.line), ...this.#kept, ...this.unreadable];
	}

	#find(name: string): number {
		for (let at = 0; at < this.#properties.length; at++) if (this.#properties[at]?.name === name) return at;
		return -1;
	}
}
