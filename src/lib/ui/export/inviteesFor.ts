import { contactsOf } from '#lib/domain/card/people.ts';
import { inviteesOf, type Invitee } from '#lib/domain/card/inviteesOf.ts';
import { mailAddress } from '#lib/interop/ics/mailAddress.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { App } from '../shell/app.svelte.ts';

/** Who can be invited to an activity as it is stored: those of `inviteesOf` whose address is one. */
export async function inviteesFor(activity: Activity, { store, catalogue }: App): Promise<Invitee[]> {
	const linked = (type: 'contact' | 'company'): Uuid[] =>
		Object.keys(activity.links).flatMap((key) => (key.startsWith(`${type}:`) ? [key.slice(type.length + 1)] : []));
	const [contacts, companies] = await Promise.all([
		store.find.getMany('contact', [...new Set([...contactsOf(activity), ...linked('contact')])]),
		store.find.getMany('company', linked('company')),
	]);
	const { members } = catalogue;
	const all = inviteesOf(activity, { contacts, companies, members, memberId: store.self.memberId });
	return all.filter(({ email }) => mailAddress(email) !== undefined);
}
