import { contactName } from '#lib/domain/contactName.ts';
import { belongingTypes, type BelongingType } from '#lib/domain/timeline/timelineKeys.ts';
import type { Campaign } from '#lib/model/campaign.ts';
import type { Company } from '#lib/model/company.ts';
import type { Contact } from '#lib/model/contact.ts';
import type { LinkKey, LinkType } from '#lib/model/linkKey.ts';
import type { Opportunity } from '#lib/model/opportunity.ts';
import type { Project } from '#lib/model/project.ts';
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
	readonly companyOf: Map<LinkKey, Uuid> = $derived.by(() => new Map(belongingTypes.flatMap((type) => this.#lists.current[type].flatMap(companyOf(type)))));

	/** Must be made while a component is set up, for it keeps asking the store. */
	constructor(store: Store) {
		this.#lists = live(() => 0, () => all(store), none);
	}

	/** Whether the store has answered: before, what is asked for may be there all the same. */
	get ready(): boolean {
		return this.#lists.ready;
	}

	/** What can be picked of a type, by name. */
	options(type: LinkType): Option[] {
		const named = (records: readonly { id: Uuid; name: string }[]) => records.map(({ id, name }) => ({ id, text: name }));
		const lists = this.#lists.current;
		const options = type === 'contact' ? lists.contact.map((one) => this.contactOption(one)) : named(lists[type]);
		return options.sort((one, other) => one.text.localeCompare(other.text));
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
		const [type, id] = key.split(':') as [LinkType, Uuid];
		return this.options(type).find((option) => option.id === id);
	}

	/** The records an activity with these links and contacts may be reached by, persons first. */
	reachable(contactIds: readonly Uuid[], links: readonly string[]): (Company | Contact)[] {
		const idsOf = (type: LinkType) => links.flatMap((key) => (key.startsWith(`${type}:`) ? [key.slice(type.length + 1)] : []));
		const persons = [...contactIds, ...idsOf('contact')].flatMap((id) => this.contacts.get(id) ?? []);
		const companies = idsOf('company').flatMap((id) => this.companies.get(id) ?? []);
		return [...persons, ...companies];
	}
}
