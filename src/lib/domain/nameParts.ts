import type { Contact } from '#lib/model/contact.ts';

/** Given and family name of a name as it is typed: the last word is the family's, one word alone too. */
export function nameParts(name: string): Pick<Contact, 'givenName' | 'familyName'> {
	const words = name.trim().split(/\s+/);
	return { givenName: words.slice(0, -1).join(' '), familyName: words.at(-1) ?? '' };
}
