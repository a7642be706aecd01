import { memberKey } from '#lib/domain/performersOf.ts';
import { emailsOf } from '#lib/domain/reachOf.ts';
import type { PartyKey } from '#lib/model/participants.ts';
import type { App } from '../shell/app.svelte.ts';

/** Whose each mail address is, in lower case; a member's own goes before that of a contact. */
export async function partiesByAddress({ store, catalogue }: App): Promise<Map<string, PartyKey>> {
	const contacts = await store.find.all('contact');
	const outside = contacts.flatMap((contact) => emailsOf(contact).map((email) => [email, `contact:${contact.id}`] as const));
	const team = catalogue.members.map(({ id, email }) => [email, memberKey(id)] as const);
	return new Map([...outside, ...team].map(([email, key]) => [email.trim().toLowerCase(), key]));
}
