import type { Patch } from '#lib/model/change.ts';
import type { Language, SetOf, Uuid } from '#lib/model/scalars.ts';
import { hues } from '#lib/model/calendar.ts';
import { uuidFromText } from '#lib/domain/uuidFromText.ts';
import type { ImportOptions } from './importOptions.ts';

const keyOf = (name: string) => name.trim().toLowerCase();

/** Finds tags by name, in any language and case, and collects those that have to be made. */
export class TagFinder {
	readonly #known = new Map<string, Uuid>();
	readonly #ids: ReadonlySet<Uuid>;
	readonly #made: Patch[] = [];
	readonly #dictionaryId: Uuid;
	readonly #language: Language;
	readonly #order: number;

	readonly #memberId: Uuid;

	constructor({ tags: { dictionaryId, terms, language }, memberId }: Pick<ImportOptions, 'tags' | 'memberId'>) {
		this.#memberId = memberId;
		this.#dictionaryId = dictionaryId;
		this.#language = language;
		const own = terms.filter((term) => term.dictionaryId === dictionaryId);
		this.#ids = new Set(own.map((term) => term.id));
		this.#order = Math.max(0, ...own.map((term) => term.order));
		for (const term of own) for (const name of Object.values(term.label)) this.#known.set(keyOf(name), term.id);
	}

	/** Whether a tag of this id is there. */
	has(id: Uuid): boolean {
		return this.#ids.has(id);
	}

	/** The tags of these names as a set of ids. */
	find(names: readonly string[]): SetOf<Uuid> {
		return Object.fromEntries(names.filter((name) => name.trim() !== '').map((name) => [this.#find(name), true] as const));
	}

	/** The patches that make the tags which were not there. */
	newTerms(): Patch[] {
		return this.#made;
	}

	#find(name: string): Uuid {
		const known = this.#known.get(keyOf(name));
		if (known !== undefined) return known;
		// From the name, so that two devices that import one file make one tag.
		const id = uuidFromText(`${this.#dictionaryId}\n${keyOf(name)}`);
		this.#known.set(keyOf(name), id);
		const count = this.#made.length + 1;
		const hue = hues[count % hues.length] ?? 'grey';
		const label = { [this.#language]: name.trim() };
		const fields = {
			dictionaryId: this.#dictionaryId,
			label,
			hue,
			order: this.#order + count,
			createdBy: this.#memberId,
		};
		this.#made.push({ type: 'term', id, create: true, fields });
		return id;
	}
}
