import { describe, expect, it } from 'vitest';
import { emptyValues } from '#lib/model/emptyRecord.ts';
import type { Company } from '#lib/model/company.ts';
import type { Contact } from '#lib/model/contact.ts';
import type { Member } from '#lib/model/member.ts';
import type { Participants } from '#lib/model/participants.ts';
import { inviteesOf } from '#lib/domain/card/inviteesOf.ts';
import { anActivity, ann, bob } from '../../builders/anActivity.ts';

const base = { createdAt: '2026-01-01T00:00:00.000Z', createdBy: ann };
const contact = (id: string, givenName: string, ...emails: string[]) =>
	({ ...emptyValues('contact'), ...base, id, givenName, emails }) as unknown as Contact;
const company = (id: string, name: string, ...emails: string[]) =>
	({ ...emptyValues('company'), ...base, id, name, emails }) as unknown as Company;
const member = (id: string, name: string, email: string) => ({ ...emptyValues('member'), ...base, id, name, email }) as unknown as Member;

const rossi = contact('rossi', 'Rosa', 'rosa@rossi.it', 'info@rossi.it');
const firm = company('firm', 'Rossi srl', 'ufficio@rossi.it');
const members = [member(ann, 'Ann', 'ann@us.eu'), member(bob, 'Bob', 'bob@us.eu')];
const known = { contacts: [rossi], companies: [firm], members, memberId: ann };
const addresses = (email: string | undefined, participants: Participants = {}) =>
	inviteesOf(
		anActivity()
			.with({ ...(email !== undefined && { email }), participants })
			.build(),
		known,
	).map((one) => one.email);

describe('who is invited', () => {
	it('[S2-23] is whoever has the address on the card', () => {
		expect(addresses('anna@elsewhere.eu')).toEqual(['anna@elsewhere.eu']);
		expect(inviteesOf(anActivity().with({ email: ' ROSA@rossi.it ' }).build(), known)).toEqual([
			{ name: 'Rosa', key: 'contact:rossi', email: 'rosa@rossi.it' },
		]);
	});

	it('[S2-24] is without one the first of those it is with, persons before firms', () => {
		expect(addresses(undefined)).toEqual(['rosa@rossi.it']);
		expect(inviteesOf(anActivity().build(), { ...known, contacts: [] })).toEqual([{ name: 'Rossi srl', email: 'ufficio@rossi.it' }]);
		expect(inviteesOf(anActivity().build(), { ...known, contacts: [], companies: [] })).toEqual([]);
	});

	it('[S2-20] is also whoever takes part, once, and not the one who invites', () => {
		const answer = { role: 'attendee', response: 'needs_action' } as const;
		const participants: Participants = { [`member:${ann}`]: answer, [`member:${bob}`]: answer, 'contact:rossi': answer };
		expect(addresses('anna@elsewhere.eu', participants)).toEqual(['anna@elsewhere.eu', 'rosa@rossi.it', 'bob@us.eu']);
		expect(addresses('info@rossi.it', participants)).toEqual(['info@rossi.it', 'bob@us.eu']);
	});
});
