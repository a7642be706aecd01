import type { DictionaryRole } from '#lib/model/dictionary.ts';
import { linkTypes, type LinkType } from '#lib/model/linkKey.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { dictionaryIdOf } from '#lib/store/dictionaryIdOf.ts';
import { dictionaryIds } from '#lib/store/firstRecords.ts';
import type { Commands } from '../actions/commands.svelte.ts';
import { addParty } from '../card/addParty.ts';
import type { Parties } from '../card/parties.svelte.ts';
import { termOption, termOptions } from '../card/termOptions.ts';
import { addNamedTerm } from '../lists/termActions.ts';
import type { Option } from '../picker/option.ts';
import type { App } from '../shell/app.svelte.ts';

export const isLinkType = (of: string): of is LinkType => (linkTypes as readonly string[]).includes(of);

/** What fields refer to: by the `of` of a field, a record type or a dictionary. */
export class PartyOptions {
	readonly #app: App;
	readonly #commands: Commands;
	readonly #parties: Parties;

	constructor(app: App, commands: Commands, parties: Parties) {
		this.#app = app;
		this.#commands = commands;
		this.#parties = parties;
	}

	/** Whether what can be picked has come from the store. */
	get ready(): boolean {
		return this.#parties.ready;
	}

	/** What can be picked. */
	offered(of: string): readonly Option[] {
		const { catalogue } = this.#app;
		if (isLinkType(of)) return this.#parties.options(of);
		if (of === 'member') return catalogue.members.filter(({ active }) => active).map(({ id, name, hue }) => ({ id, text: name, hue }));
		if (of === 'tag') return catalogue.tags.filter(({ active }) => active).map((term) => termOption(term));
		return termOptions(this.#app, dictionaryIdOf(of as DictionaryRole)).offered;
	}

	/** What an id stands for; undefined for what is gone, or not here yet. */
	named(of: string, id: Uuid): Option | undefined {
		const { catalogue } = this.#app;
		if (isLinkType(of)) return this.#parties.linked(`${of}:${id}`);
		const member = of === 'member' ? catalogue.member.get(id) : undefined;
		if (member) return { id, text: member.name, hue: member.hue };
		const term = catalogue.term.get(id);
		return term && termOption(term);
	}

	/** Makes what is missing; a member cannot be made so. Gives its id, or undefined when it was not stored. */
	async create(of: string, name: string): Promise<Uuid | undefined> {
		if (isLinkType(of)) return addParty(this.#app, this.#commands, of, name);
		const dictionaryId = of === 'tag' ? dictionaryIds.tag : dictionaryIdOf(of as DictionaryRole);
		return addNamedTerm(this.#app, this.#commands, dictionaryId, name);
	}
}
