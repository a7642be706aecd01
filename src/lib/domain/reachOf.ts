import type { Json } from '#lib/model/scalars.ts';

/** A telephone number and what it is called. */
export interface Phone {
	label: string;
	number: string;
}

/** Where somebody is: the country as ISO 3166-1 alpha-2, the province as its code in the list of that country. */
export interface Address {
	street: string;
	postcode: string;
	city: string;
	province: string;
	country: string;
}

interface Reachable {
	emails: Json;
	phones: Json;
}

const isObject = (value: Json): value is { [key: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The e-mail addresses of a contact or a company, the usual one first; what is none is passed over. */
export function emailsOf({ emails }: Pick<Reachable, 'emails'>): string[] {
	return Array.isArray(emails) ? emails.filter((one): one is string => typeof one === 'string' && one !== '') : [];
}

/** The telephone numbers of a contact or a company, the usual one first; what is none is passed over. */
export function phonesOf({ phones }: Pick<Reachable, 'phones'>): Phone[] {
	if (!Array.isArray(phones)) return [];
	return phones.flatMap((one) => {
		if (!isObject(one) || typeof one['number'] !== 'string' || one['number'] === '') return [];
		return [{ number: one['number'], label: typeof one['label'] === 'string' ? one['label'] : '' }];
	});
}

/** The parts of an address, empty where nothing is known; what is none is passed over. */
export function addressOf(value: unknown): Address {
	const parts: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
	const part = (name: keyof Address) => (typeof parts[name] === 'string' ? parts[name] : '');
	return { street: part('street'), postcode: part('postcode'), city: part('city'), province: part('province'), country: part('country') };
}

/** Where somebody is reached who said nothing of it for this activity: by the first that has a number or an address (S2-24). */
export function firstReach(parties: readonly Reachable[]): { phone?: string; email?: string } {
	const phone = parties.flatMap(phonesOf)[0]?.number;
	const email = parties.flatMap(emailsOf)[0];
	return { ...(phone !== undefined && { phone }), ...(email !== undefined && { email }) };
}
