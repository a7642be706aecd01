import type { Contact } from '#lib/model/contact.ts';

/** A contact's name as it is said: given name, family name. */
export function contactName({ givenName, familyName }: Pick<Contact, 'givenName' | 'familyName'>): string {
	return `${givenName} ${familyName}`.trim();
}
