import type { Activity } from '#lib/model/activity.ts';
import type { Contact } from '#lib/model/contact.ts';
import type { LinkKey } from '#lib/model/linkKey.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { contactsOf } from '../card/people.ts';

/**
 * With whom a thread of an activity may be: its companies, the contacts it is linked to and theirs, then those who take
 * part. The first is whom a new thread is with.
 */
export function threadLinks(
	activity: Pick<Activity, 'links' | 'participants'>,
	contacts: ReadonlyMap<Uuid, Pick<Contact, 'companyId'>>,
): LinkKey[] {
	const keys = Object.keys(activity.links) as LinkKey[];
	const linked = keys.filter((key) => key.startsWith('contact:'));
	const persons = [...linked, ...contactsOf(activity).map((id): LinkKey => `contact:${id}`)];
	const companies = persons.flatMap((key): LinkKey[] => {
		const companyId = contacts.get(key.slice('contact:'.length))?.companyId;
		return companyId === undefined ? [] : [`company:${companyId}`];
	});
	return [...new Set([...keys.filter((key) => key.startsWith('company:')), ...linked, ...companies, ...persons])];
}
