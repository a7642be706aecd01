import type { Activity } from '#lib/model/activity.ts';
import type { Company } from '#lib/model/company.ts';
import type { Contact } from '#lib/model/contact.ts';
import type { Member } from '#lib/model/member.ts';
import type { PartyKey } from '#lib/model/participants.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { contactName } from '../contactName.ts';
import { memberKey } from '../performersOf.ts';
import { emailsOf } from '../reachOf.ts';

/** Somebody who can be invited: an address, and who it belongs to where that is known. */
export interface Invitee {
	email: string;
	name?: string;
	key?: PartyKey;
}

/** Who an activity is with, persons and firms, those first who take part; the members; and who invites. */
export interface Known {
	contacts: readonly Contact[];
	companies: readonly Company[];
	members: readonly Member[];
	memberId: Uuid;
}

const contactKey = (id: Uuid): PartyKey => `contact:${id}`;
const alike = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * Who is invited to an activity: the address on its card, or else the first of those it is with (S2-24); then whoever
 * takes part and has an address, but for the one who invites. Each address once.
 */
export function inviteesOf(
	activity: Pick<Activity, 'email' | 'participants'>,
	{ contacts, companies, members, memberId }: Known,
): Invitee[] {
	const persons = contacts.map((contact) => ({ name: contactName(contact), key: contactKey(contact.id), emails: emailsOf(contact) }));
	const firms = companies.map((company) => ({ name: company.name, emails: emailsOf(company) }));
	const reachable = [...persons, ...firms].flatMap(({ emails, ...who }): Invitee[] => emails.map((email) => ({ ...who, email })));
	const own = activity.email?.trim() ?? '';
	const asked = own === '' ? reachable[0] : (reachable.find(({ email }) => alike(email, own)) ?? { email: own });
	const taking = persons.flatMap(({ emails: [email], ...who }) =>
		email !== undefined && activity.participants[who.key] ? [{ ...who, email }] : [],
	);
	const colleagues = members.flatMap(({ id, name, email }) =>
		id !== memberId && email.trim() !== '' && activity.participants[memberKey(id)] ? [{ name, email, key: memberKey(id) }] : [],
	);
	const all = [...(asked ? [asked] : []), ...taking, ...colleagues];
	return all.filter(
		({ email, key }, index) => all.findIndex((one) => alike(one.email, email) || (key !== undefined && one.key === key)) === index,
	);
}
