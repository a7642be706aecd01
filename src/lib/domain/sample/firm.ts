import type { FieldValues, Patch } from '#lib/model/change.ts';
import type { Participants } from '#lib/model/participants.ts';
import { resourceKinds } from '#lib/model/resource.ts';
import type { LinkKey } from '#lib/model/linkKey.ts';
import type { SetOf, Uuid } from '#lib/model/scalars.ts';
import { addDays } from '../time/arithmetic.ts';
import type { Content, Customer } from './content.ts';
import type { SampleOptions } from './options.ts';
import { sampleId } from './sampleId.ts';

export const sampleResourceId = (now: number, index: number): Uuid => sampleId(now, `resource/${index}`);
export const sampleGoalId = (now: number, index: number): Uuid => sampleId(now, `goal/${index}`);
export const sampleProductId = (now: number, index: number): Uuid => sampleId(now, `product/${index}`);

const companyId = (now: number, index: number) => sampleId(now, `company/${index}`);
export const sampleCampaignId = (now: number): Uuid => sampleId(now, 'campaign');
const contactId = (now: number, index: number) => sampleId(now, `contact/${index}`);

interface About {
	links: SetOf<LinkKey>;
	participants: Participants;
}

/** What an activity with a customer is linked to, and whom one speaks to there. */
export function aboutCustomer(customer: Customer, { customers, parties }: Content, now: number): About {
	const index = customers.indexOf(customer);
	const person = `contact:${contactId(now, index)}` as const;
	if (parties[index]?.company === undefined) return { links: { [person]: true }, participants: {} };
	const participants: Participants = { [person]: { role: 'attendee', response: 'accepted' } };
	const company = `company:${companyId(now, index)}` as const;
	return { links: { [company]: true }, participants };
}

/** What is known of a person besides how to reach him: what he has to say, how likely he buys, where he was invited. */
function profileOf(index: number, { now, termId }: SampleOptions): FieldValues<'contact'> {
	const roles = ['decides', 'buys', 'uses', 'advises'];
	const ratings = ['hot', 'warm', 'cold'];
	const invited = new Date(now - 9 * 24 * 60 * 60 * 1000).toISOString();
	return {
		roleId: termId('contactRole', roles[index % roles.length]!),
		ratingId: termId('rating', ratings[index % ratings.length]!),
		linkTypeId: termId('linkType', index % 9 === 8 ? 'partner' : 'client'),
		campaigns: index % 3 === 0 ? { [sampleCampaignId(now)]: invited } : {},
	};
}

/** The records of the companies and of the people whom the firm deals with. */
export function partyPatches({ customers, parties }: Content, options: SampleOptions): Patch[] {
	const { now, memberId: createdBy, termId } = options;
	return parties.flatMap(({ company, ...person }, index): Patch[] => {
		const { phone, email, place } = customers[index]!;
		const statusId = termId('contactStatus', index % 4 === 3 ? 'lead' : 'customer');
		const [street = '', city = ''] = place.split(/, (?=[^,]*$)/);
		const reach = { emails: [email], phones: [{ label: '', number: phone }], address: { street, postcode: '', city, country: '' } };
		const fields = { ...person, ...reach, statusId, ownerId: createdBy, createdBy };
		const id = contactId(now, index);
		const profile = profileOf(index, options);
		if (company === undefined) return [{ type: 'contact', id, create: true, fields: { ...fields, ...profile } }];
		const { givenName: _given, familyName: _family, jobTitle: _job, ...firm } = fields;
		return [
			{ type: 'company', id: companyId(now, index), create: true, fields: { name: company, ...firm } },
			{ type: 'contact', id, create: true, fields: { ...fields, ...profile, companyId: companyId(now, index) } },
		];
	});
}

/** The records of what is booked, aimed at, sold and worked on. */
export function tradePatches(content: Content, { now, today, language, memberId: createdBy, dictionaryId }: SampleOptions): Patch[] {
	const term = (of: 'goal' | 'product', id: Uuid, name: string, order: number): Patch => {
		const fields = { dictionaryId: dictionaryId(of), label: { [language]: name }, order: 100 + order, createdBy };
		return { type: 'term', id, create: true, fields };
	};
	return [
		...content.goals.map((name, index) => term('goal', sampleGoalId(now, index), name, index)),
		...content.products.map((name, index) => term('product', sampleProductId(now, index), name, index)),
		...content.resources.map((name, index): Patch => {
			const fields = { name, kind: resourceKinds[index]!, createdBy };
			return { type: 'resource', id: sampleResourceId(now, index), create: true, fields };
		}),
		...content.projects.map((name, index): Patch => {
			const fields = { name, start: addDays(today, -60 + index * 25), due: addDays(today, 40 + index * 35), ownerId: createdBy, createdBy };
			return { type: 'project', id: sampleId(now, `project/${index}`), create: true, fields };
		}),
		{
			type: 'campaign',
			id: sampleCampaignId(now),
			create: true,
			fields: { name: content.campaign, start: addDays(today, -9), end: addDays(today, 16), ownerId: createdBy, createdBy },
		},
	];
}

const currencies = { en: 'GBP', it: 'EUR', pl: 'PLN' } as const;
const stages = ['offered', 'negotiating', 'contacted', 'won', 'offered', 'lost', 'contacted'];

/** What the firm hopes to sell to its companies, each a product to one of them. */
export function opportunityPatches(
	{ parties, products }: Content,
	{ now, today, language, memberId: createdBy, termId }: SampleOptions,
): Patch[] {
	const firms = parties.flatMap(({ company }, index) => (company === undefined ? [] : [{ company, index }]));
	return firms.slice(0, stages.length).map(({ company, index }, at): Patch => {
		const fields = {
			name: `${products[at % products.length]!}: ${company}`,
			companyId: companyId(now, index),
			contacts: { [contactId(now, index)]: true as const },
			stageId: termId('stage', stages[at]!),
			amount: { amount: String(3_400 + at * 2_750), currency: currencies[language] },
			expectedClose: addDays(today, 6 + at * 9),
			ownerId: createdBy,
			createdBy,
		};
		return { type: 'opportunity', id: sampleId(now, `opportunity/${at}`), create: true, fields };
	});
}
