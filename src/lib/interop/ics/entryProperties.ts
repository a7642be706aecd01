import { readProperty, type Property } from './property.ts';

/** The properties of a component; those that nobody takes are kept as foreign. */
export class EntryProperties {
	readonly #byName = new Map<string, Property[]>();
	readonly #kept: string[] = [];
	/** Lines that are no property even after mending; they are kept as well. */
	readonly unreadable: string[] = [];

	constructor(lines: readonly string[]) {
		for (const line of lines) {
			const property = readProperty(line);
			const same = property && this.#byName.get(property.name);
			if (same) same.push(property);
			else if (property) this.#byName.set(property.name, [property]);
			else this.unreadable.push(line);
		}
	}

	/** The first property of the name, which then counts as used. */
	take(name: string): Property | undefined {
		return this.#byName.get(name)?.shift();
	}

	/** All properties of the name, which then count as used. */
	takeAll(name: string): Property[] {
		const found = this.#byName.get(name) ?? [];
		this.#byName.delete(name);
		return found;
	}

	/** The first property of the name, which is kept as foreign too. */
	look(name: string): Property | undefined {
		return this.#byName.get(name)?.[0];
	}

	/** Keeps the line of a property that was taken but could not be used. */
	keep(property: Property): void {
		this.#kept.push(property.line);
	}

	/** The lines of everything that was not used. */
	rest(): string[] {
		const left = [...this.#byName.values()].flat().map((property) => property.line);
		return [...left, ...this.#kept, ...this.unreadable];
	}
}
