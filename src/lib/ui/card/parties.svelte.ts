import { contactName } from '#lib/domain/contactName.ts';
import { belongingTypes, type BelongingType } from '#lib/domain/timeline/timelineKeys.ts';
import type { Campaign } from '#lib/model/campaign.ts';
import type { Company } from '#lib/model/company.ts';
import type { Contact } from '#lib/model/contact.ts';
import { linkTypes, type LinkKey, type LinkType } from '#lib/model/linkKey.ts';
import type { Opportunity } from '#lib/model/opportunity.ts';
import type { Project } from '#lib/model/project.ts';
import type { Records } from '#lib/model/recordTypes.ts';
import type { Resource } from '#lib/model/resource.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { Store } from '#lib/store/store.ts';
import type { Option } from '../picker/option.ts';
import { live, type Live } from '../store/live.svelte.ts';

interface Lists {
	company: Company[];
	contact: Contact[];
	project: Project[];
	opportunity: Opportunity[];
	campaign: Campaign[];
	resource: Resource[];
}

const none: Lists = { company: [], contact: [], project: [], opportunity: [], campaign: [], resource: [] };

const companyOf =
	(type: BelongingType) =>
	({ id, companyId }: Contact | Opportunity | Project): [LinkKey, Uuid][] =>
		companyId === undefined ? [] : [[`${type}:${id}`, companyId]];

async function all({ find }: Store): Promise<Lists> {
	const [company, contact, project, opportunity, campaign, resource] = await Promise.all([
		find.all('company'),
		find.all('contact'),
		find.all('project'),
		find.all('opportunity'),
		find.all('campaign'),
		find.all('resource'),
	]);
	return { company, contact, project, opportunity, campaign, resource };
}

/** What an activity can be linked to and book, while a card is open. */
export class Parties {
	readonly #lists: Live<Lists>;
	readonly companies: Map<Uuid, Company> = $derived.by(() => new Map(this.#lists.current.company.map((one) => [one.id, one])));
	readonly contacts: Map<Uuid, Contact> = $derived.by(() => new Map(this.#lists.current.contact.map((one) => [one.id, one])));
	/** Which company a contact, an opportunity or a project belongs to. */
	readonly companyOf: Map<LinkKey, Uuid> = $derived.by(
		() => new Map(belongingTypes.flatMap((type) => this.#lists.current[type].flatMap(companyOf(type)))),
	);

	/** What can be picked of each type, by name: worked out once for all who ask. */
	readonly #options: Record<LinkType, Option[]> = $derived.by(() => this.#sorted());
	readonly #linked: Map<string, Option> = $derived.by(
		() => new Map(linkTypes.flatMap((type) => this.#options[type].map((option) => [`${type}:${option.id}`, option] as const))),
	);

	/** Must be made while a component is set up, for it keeps asking the store, as soon as it is wanted. */
	constructor(store: Store, wanted: () => boolean = () => true) {
		this.#lists = live(wanted, async (isWanted) => (isWanted ? all(store) : none), none);
	}

	/** Whether the store has answered: before, what is asked for may be there all the same. */
	get ready(): boolean {
		return this.#lists.ready;
	}

	/** What can be picked of a type, by name. */
	options(type: LinkType): readonly Option[] {
		return this.#options[type];
	}

	#sorted(): Record<LinkType, Option[]> {
		const { compare } = new Intl.Collator();
		const byName = (options: Option[]) => options.sort((one, other) => compare(one.text, other.text));
		const named = (records: readonly { id: Uuid; name: string }[]) => byName(records.map(({ id, name }) => ({ id, text: name })));
		const { contact, company, project, opportunity, campaign } = this.#lists.current;
		return {
			contact: byName(contact.map((one) => this.contactOption(one))),
			company: named(company),
			project: named(project),
			opportunity: named(opportunity),
			campaign: named(campaign),
		};
	}

	/** All of a type. */
	all<Type extends LinkType>(type: Type): readonly Records[Type][] {
		const lists: { [One in LinkType]: readonly Records[One][] } = this.#lists.current;
		return lists[type];
	}

	get resources(): Resource[] {
		return this.#lists.current.resource;
	}

	contactOption(contact: Contact): Option {
		const company = contact.companyId === undefined ? undefined : this.companies.get(contact.companyId);
		const note = company?.name ?? contact.jobTitle;
		return { id: contact.id, text: contactName(contact), ...(note !== undefined && { note }) };
	}

	/** What a link leads to; undefined while it is not known. */
	linked(key: LinkKey): Option | undefined {
		return this.#linked.get(key);
	}

	/** The records an activity with these links and contacts may be reached by, persons first. */
	reachable(contactIds: readonly Uuid[], links: readonly string[]): (Company | Contact)[] {
		const idsOf = (type: LinkType) => links.flatMap((key) => (key.startsWith(`${type}:`) ? [key.slice(type.length + 1)] : []));
		const persons = [...contactIds, ...idsOf('contact')].flatMap((id) => this.contacts.get(id) ?? []);
		const companies = idsOf('company').flatMap((id) => this.companies.get(id) ?? []);
		return [...persons, ...companies];
	}
}
