import { readProperty, type Property } from './property.ts';

const none: readonly Property[] = [];

/** One of 32 bits for a name: most names that are asked for are not there, which their bit tells without a look. */
const bitOf = (name: string) => 1 << ((name.charCodeAt(0) + name.charCodeAt(name.length - 1) * 3 + name.length) & 31);

/** The properties of a component; those that nobody takes are kept as foreign. */
export class EntryProperties {
	/** So few that looking through them costs less than an index; where one was taken, nothing is left. */
	readonly #properties: (Property | undefined)[] = [];
	#bits = 0;
	readonly #kept: string[] = [];
	/** Lines that are no property even after mending; they are kept as well. */
	readonly unreadable: string[] = [];

	constructor(lines: readonly string[]) {
		for (const line of lines) {
			const property = readProperty(line);
			if (property) {
				this.#properties.push(property);
				this.#bits |= bitOf(property.name);
			} else this.unreadable.push(line);
		}
	}

	/** The first property of the name, which then counts as used. */
	take(name: string): Property | undefined {
		const at = this.#find(name, 0);
		return at < 0 ? undefined : this.#takeAt(at);
	}

	/** All properties of the name, which then count as used. */
	takeAll(name: string): readonly Property[] {
		let at = this.#find(name, 0);
		if (at < 0) return none;
		const found: Property[] = [];
		for (; at >= 0; at = this.#find(name, at + 1)) {
			const property = this.#takeAt(at);
			if (property) found.push(property);
		}
		return found;
	}

	/** The first property of the name, which is kept as foreign too. */
	look(name: string): Property | undefined {
		return this.#properties[this.#find(name, 0)];
	}

	/** Keeps the line of a property that was taken but could not be used. */
	keep(property: Property): void {
		this.#kept.push(property.line);
	}

	/** The lines of everything that was not used. */
	rest(): string[] {
		const lines: string[] = [];
		for (const property of this.#properties) if (property) lines.push(property.line);
		return lines.concat(this.#kept, this.unreadable);
	}

	#takeAt(at: number): Property | undefined {
		const property = this.#properties[at];
		this.#properties[at] = undefined;
		return property;
	}

	#find(name: string, from: number): number {
		if ((this.#bits & bitOf(name)) === 0) return -1;
		const all = this.#properties;
		for (let at = from; at < all.length; at++) if (all[at]?.name === name) return at;
		return -1;
	}
}
