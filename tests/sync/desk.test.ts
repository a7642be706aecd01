import { afterEach, describe, expect, test } from 'vitest';
import { newId } from '#lib/store/newId.ts';
import { movedId } from '#lib/domain/sharing/moveRecords.ts';
import { activity, commit, planned, testStore } from '../store/testStore.ts';
import { closeAll, device, eventually, got, hour, joined, nothing, type Device } from './support/desks.ts';

afterEach(closeAll);

async function started(plan = {}): Promise<Device & { code: string }> {
	const one = await device();
	const { recoveryCode } = got(await one.desk.start({ name: 'Rossi', ...nothing, ...plan }));
	return { ...one, code: recoveryCode };
}

const teamOf = ({ desk }: Device) => desk.state.team!;
const self = ({ store }: Device) => store.self.memberId;

/** All that a device keeps of teams and has written anywhere, as text. */
async function kept({ store }: Device): Promise<string> {
	const { db } = store;
	const all = await Promise.all([db.teams.toArray(), db.meta.get('spaces'), db.meta.get('self'), db.journal.toArray()]);
	return JSON.stringify(all);
}

async function calendar({ store }: Device, name: string): Promise<string> {
	const id = newId();
	await commit(store, {
		command: 'addCalendar',
		patches: [{ type: 'calendar', id, create: true, fields: { name, ownerId: store.self.memberId } }],
	});
	return id;
}

describe('a team', () => {
	test('is started, joined by an invitation, and both see the same: what was brought, and what is planned since', async () => {
		const anna = await device();
		const [shown, hidden] = [await calendar(anna, 'Shown'), await calendar(anna, 'Hidden')];
		const company = newId();
		await commit(anna.store, {
			command: 'add',
			patches: [{ type: 'company', id: company, create: true, fields: { name: 'Officine Bianchi' } }],
		});
		const [visit, dentist] = [
			planned(anna.store, { subject: 'Visit', calendarId: shown }),
			planned(anna.store, { subject: 'Dentist', calendarId: hidden, links: { [`company:${company}`]: true } }),
		];
		await commit(anna.store, { command: 'plan', patches: [visit, dentist] });
		got(await anna.desk.start({ name: 'Rossi', full: [shown], busy: [hidden], customers: true }));
		const bob = await joined(anna);
		await eventually(async () =>
			expect(await bob.store.find.get('activity', movedId(teamOf(bob).id, visit.id))).toMatchObject({ subject: 'Visit' }),
		);
		await eventually(async () => expect((await bob.store.find.all('company')).map(({ name }) => name)).toEqual(['Officine Bianchi']));
		await eventually(async () => expect(await bob.store.find.all('busyBlock')).toMatchObject([{ memberId: self(anna) }]));
		await eventually(async () => expect((await anna.store.find.get('member', self(bob)))?.name).toBe('Bob'));
		// What stays at home leads to where the customer went.
		expect(await activity(anna.store, dentist.id)).toMatchObject({
			links: { [`company:${movedId(teamOf(anna).id, company)}`]: true },
			calendarId: hidden,
		});
		expect(JSON.stringify(await bob.store.db.journal.toArray())).not.toContain('Dentist');
		const call = planned(bob.store, { subject: 'Call', calendarId: movedId(teamOf(bob).id, shown) });
		await commit(bob.store, { command: 'plan', patches: [call] });
		await eventually(async () => expect((await activity(anna.store, call.id)).subject).toBe('Call'));
		await eventually(() =>
			expect(teamOf(anna).members.find(({ self }) => !self)?.devices[0]).toMatchObject({ road: 'windows', lacks: 0, ahead: false }),
		);
	});

	test('gets customers later too that stayed with one at first, and what was planned with them leads there [S1-43]', async () => {
		const anna = await device();
		const company = newId();
		await commit(anna.store, {
			command: 'add',
			patches: [{ type: 'company', id: company, create: true, fields: { name: 'Officine Bianchi' } }],
		});
		const visit = planned(anna.store, { subject: 'Visit', links: { [`company:${company}`]: true } });
		await commit(anna.store, { command: 'plan', patches: [visit] });
		got(await anna.desk.start({ name: 'Rossi', ...nothing }));
		const bob = await joined(anna);
		await eventually(async () => expect((await bob.store.find.all('member')).length).toBeGreaterThan(1));
		expect(await bob.store.find.all('company')).toEqual([]);
		got(await anna.desk.goOn(true));
		await eventually(async () => expect((await bob.store.find.all('company')).map(({ name }) => name)).toEqual(['Officine Bianchi']));
		expect(await activity(anna.store, visit.id)).toMatchObject({ links: { [`company:${movedId(teamOf(anna).id, company)}`]: true } });
		expect(JSON.stringify(await bob.store.db.journal.toArray())).not.toContain('Visit');
		expect(anna.desk.state.bringing).toBeUndefined();
	});

	test('shows who has what of the team open and who writes in it, while he does, and nothing of what is his alone', async () => {
		const anna = await device();
		const [shown, hidden] = [await calendar(anna, 'Shown'), await calendar(anna, 'Hidden')];
		const [visit, dentist] = [
			planned(anna.store, { subject: 'Visit', calendarId: shown }),
			planned(anna.store, { subject: 'Dentist', calendarId: hidden }),
		];
		await commit(anna.store, { command: 'plan', patches: [visit, dentist] });
		got(await anna.desk.start({ name: 'Rossi', full: [shown], busy: [], customers: false }));
		const bob = await joined(anna);
		const record = movedId(teamOf(bob).id, visit.id);
		await eventually(async () => expect(await bob.store.find.get('activity', record)).toBeDefined());
		const openAtAnna = () => teamOf(bob).members.find(({ self }) => !self)?.devices[0]?.opened;
		anna.desk.show({ record, typing: false });
		await eventually(() => expect(openAtAnna()).toEqual({ record, typing: false }));
		anna.desk.show({ record, typing: true });
		await eventually(() => expect(openAtAnna()).toEqual({ record, typing: true }));
		anna.desk.show({ record: dentist.id, typing: true });
		await eventually(() => expect(openAtAnna()).toBeUndefined());
		// Customers' cards too.
		const company = newId();
		await commit(anna.store, { command: 'add', patches: [{ type: 'company', id: company, create: true, fields: { name: 'Bianchi' } }] });
		anna.desk.show({ record: company, typing: false });
		await eventually(() => expect(openAtAnna()).toEqual({ record: company, typing: false }));
		anna.desk.show({ record, typing: false });
		await eventually(() => expect(openAtAnna()).toEqual({ record, typing: false }));
		anna.desk.close();
		await eventually(() => expect(openAtAnna()).toBeUndefined());
	});

	test('is told to a viewer by name, who may read and not write', async () => {
		const anna = await started();
		const viewer = await joined(anna, 'viewer', { name: 'Vera' });
		await eventually(async () => expect((await anna.store.find.get('member', self(viewer)))?.name).toBe('Vera'));
		const add = { command: 'add', patches: [{ type: 'company', id: newId(), create: true, fields: { name: 'X' } }] } as const;
		expect(await viewer.store.commit({ ...add, patches: [...add.patches] })).toEqual({ ok: false, problem: { kind: 'mayNotWrite' } });
		expect(await viewer.desk.invite({ role: 'viewer', expires: Date.now() + hour, uses: 1 })).toEqual({
			ok: false,
			problem: { kind: 'mayNotDo' },
		});
	});

	test('goes on with a member whom anybody admits while the inviter is away', async () => {
		const anna = await started();
		const bob = await joined(anna);
		const { text } = got(await anna.desk.invite({ role: 'member', expires: Date.now() + hour, uses: 1 }));
		await eventually(() => expect(teamOf(bob).invites).toHaveLength(2));
		anna.desk.close();
		const cleo = await device();
		expect((await cleo.desk.join(text, { ...nothing, name: 'Cleo' })).ok).toBe(true);
		await eventually(() => expect(teamOf(bob).members).toHaveLength(3));
	});

	test('loses who is removed, who leaves, and keeps its last owner', async () => {
		const anna = await started();
		const [bob, cleo] = [await joined(anna), await joined(anna, 'member', { name: 'Cleo' })];
		expect(await anna.desk.leave()).toEqual({ ok: false, problem: { kind: 'lastOwner' } });
		got(await anna.desk.removeMember(self(bob)));
		await eventually(() => expect(teamOf(bob).role).toBeUndefined());
		got(await cleo.desk.leave());
		await eventually(() => expect(teamOf(anna).members.filter(({ removed }) => !removed)).toHaveLength(1));
		expect(await bob.desk.invite({ role: 'member', expires: Date.now() + hour, uses: 1 })).toEqual({
			ok: false,
			problem: { kind: 'notInTeam' },
		});
	});
});

describe('who asks to come in', () => {
	test('with a text that is none, is cut off, was changed or is over is refused, and nothing is kept', async () => {
		const anna = await started();
		const { text } = got(await anna.desk.invite({ role: 'member', expires: Date.now() + hour, uses: 1 }));
		const guest = await device();
		const before = await kept(guest);
		const kindOf = async (wrong: string) => {
			const result = await guest.desk.join(wrong, { ...nothing, name: 'X' });
			return result.ok ? 'ok' : result.problem.kind;
		};
		for (const wrong of [
			'',
			'https://elsewhere.example/',
			text.slice(0, -3),
			text.slice(0, 40),
			`${text}x`,
			text.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
		]) {
			expect(await kindOf(wrong)).toBe('notAnInvitation');
		}
		const late = await device(undefined, () => Date.now() + 2 * hour);
		expect(await late.desk.join(text, { ...nothing, name: 'X' })).toEqual({ ok: false, problem: { kind: 'invitationOver' } });
		expect(await kept(guest)).toBe(before);
		expect(teamOf(guest)).toBeUndefined();
		// The whole link does as well.
		expect(await kindOf(`https://daybook.example/#join=${text}`)).toBe('ok');
	});

	test('with an invitation that was used or taken back is told so by whoever is there', async () => {
		const anna = await started();
		const { text } = got(await anna.desk.invite({ role: 'member', expires: Date.now() + hour, uses: 1 }));
		const [first, second] = [await device(), await device()];
		got(await first.desk.join(text, { ...nothing, name: 'First' }));
		const before = await kept(second);
		expect(await second.desk.join(text, { ...nothing, name: 'Second' })).toEqual({ ok: false, problem: { kind: 'invitationSpent' } });
		const other = got(await anna.desk.invite({ role: 'owner', expires: Date.now() + hour, uses: 1 }));
		got(await anna.desk.withdraw(other.key));
		await eventually(() => expect(teamOf(first).invites.find(({ key }) => key === other.key)?.left).toBe(0));
		expect(await second.desk.join(other.text, { ...nothing, name: 'Second' })).toEqual({ ok: false, problem: { kind: 'invitationSpent' } });
		expect(await kept(second)).toBe(before);
		expect(await first.desk.join(other.text, { ...nothing, name: 'First' })).toEqual({ ok: false, problem: { kind: 'alreadyInTeam' } });
	});

	test('waits while nobody is there, and stops when he likes, with nothing kept', async () => {
		const anna = await started();
		const { text } = got(await anna.desk.invite({ role: 'member', expires: Date.now() + hour, uses: 1 }));
		anna.desk.close();
		const guest = await device();
		const before = await kept(guest);
		const stop = new AbortController();
		const joining = guest.desk.join(text, { ...nothing, name: 'X', signal: stop.signal });
		stop.abort();
		expect(await joining).toEqual({ ok: false, problem: { kind: 'joiningStopped' } });
		expect(await kept(guest)).toBe(before);
	});
});

describe('another device of one’s own', () => {
	test('has all that the first has, the private too, is of the team as well, and becomes the same member', async () => {
		const anna = await started();
		const hidden = await calendar(anna, 'Hidden');
		const dentist = planned(anna.store, { subject: 'Dentist', calendarId: hidden });
		await commit(anna.store, { command: 'plan', patches: [dentist] });
		const bob = await joined(anna);
		const { text } = got(await anna.desk.inviteDevice(Date.now() + hour));
		const phone = await device('phone-of-anna');
		expect(await phone.desk.join(text, { ...nothing, name: '' })).toEqual({ ok: true, value: { anew: true } });
		phone.desk.close();
		phone.store.close();
		const again = await device('phone-of-anna');
		expect(self(again)).toBe(self(anna));
		await eventually(async () => expect((await activity(again.store, dentist.id)).subject).toBe('Dentist'));
		await eventually(async () =>
			expect((await again.store.find.all('calendar')).map(({ name }) => name).sort()).toEqual(['Hidden', 'My calendar']),
		);
		await eventually(() => expect(teamOf(bob).members.find(({ id }) => id === self(anna))?.devices).toHaveLength(2));
		expect(again.desk.state.ownDevices).toHaveLength(2);
		expect(await again.desk.safetyCode(anna.store.self.deviceId)).toBe(await anna.desk.safetyCode(again.store.self.deviceId));
		// What is written there comes back, and goes to nobody else.
		await commit(again.store, { command: 'edit', patches: [{ type: 'activity', id: dentist.id, fields: { subject: 'Orthodontist' } }] });
		await eventually(async () => expect((await activity(anna.store, dentist.id)).subject).toBe('Orthodontist'));
		expect(await bob.store.find.get('activity', dentist.id)).toBeUndefined();
		expect((await again.store.compareRows()).differing).toEqual([]);
		// A lost one is removed from both.
		got(await anna.desk.removeDevice(again.store.self.deviceId));
		await eventually(() => expect(again.desk.state.ownDevices.every(({ removed, here }) => removed === here)).toBe(true));
	});

	test('is refused where somebody has worked already, before anybody is asked', async () => {
		const anna = await device();
		const { text } = got(await anna.desk.inviteDevice(Date.now() + hour));
		const used = await device();
		await commit(used.store, { command: 'plan', patches: [planned(used.store)] });
		expect(await used.desk.join(text, { ...nothing, name: '' })).toEqual({ ok: false, problem: { kind: 'deviceInUse' } });
	});
});

describe('a recovery code', () => {
	test('gives a team back to its founder who has lost every device, by whoever is there', async () => {
		const anna = await started();
		const bob = await joined(anna);
		anna.desk.close();
		const mistyped = anna.code.replace(/.$/, (last) => (last === '0' ? '8' : '0'));
		const fresh = await device('regained');
		expect(await fresh.desk.recover(mistyped, { ...nothing, name: '' })).toEqual({ ok: false, problem: { kind: 'notARecoveryCode' } });
		expect(await fresh.desk.recover(anna.code.toLowerCase().replaceAll(' ', '-'), { ...nothing, name: '' })).toEqual({
			ok: true,
			value: { anew: true },
		});
		fresh.desk.close();
		fresh.store.close();
		const again = await device('regained');
		expect(self(again)).toBe(self(anna));
		expect(teamOf(again).role).toBe('owner');
		await eventually(() => expect(teamOf(bob).members.find(({ id }) => id === self(anna))?.devices).toHaveLength(2));
		got(await again.desk.removeDevice(anna.store.self.deviceId));
		await eventually(() =>
			expect(
				teamOf(bob)
					.members.find(({ id }) => id === self(anna))
					?.devices.filter(({ removed }) => removed),
			).toHaveLength(1),
		);
		const company = newId();
		await commit(bob.store, { command: 'add', patches: [{ type: 'company', id: company, create: true, fields: { name: 'After' } }] });
		await eventually(async () => expect((await again.store.find.get('company', company))?.name).toBe('After'));
	});

	test('is made anew by an owner, and the one before opens nothing any more', async () => {
		const anna = await started();
		const bob = await joined(anna);
		expect((await bob.desk.newCode()).ok).toBe(false);
		const { recoveryCode } = got(await anna.desk.newCode());
		await eventually(() => expect(teamOf(bob).members).toHaveLength(2));
		const stopped = new AbortController();
		const thief = await device();
		const refused = thief.desk.recover(anna.code, { ...nothing, name: 'Thief', signal: stopped.signal });
		const used = await device();
		await commit(used.store, { command: 'plan', patches: [planned(used.store)] });
		expect(await used.desk.recover(recoveryCode, { ...nothing, name: 'Partner' })).toEqual({ ok: true, value: { anew: false } });
		expect(teamOf(used).role).toBe('owner');
		stopped.abort();
		// Nobody answers to it, or somebody who has just heard of the other one says that it proves nothing.
		const { ok, problem } = (await refused) as { ok: boolean; problem?: { kind: string } };
		expect(ok).toBe(false);
		expect(['joiningStopped', 'notTrusted']).toContain(problem?.kind);
		expect(thief.desk.state.team).toBeUndefined();
	});

	test('makes somebody who has worked already an owner under a name of his own', async () => {
		const anna = await started();
		const used = await device();
		await commit(used.store, { command: 'plan', patches: [planned(used.store)] });
		expect(await used.desk.recover(anna.code, { ...nothing, name: 'Partner' })).toEqual({ ok: true, value: { anew: false } });
		await eventually(async () => expect((await anna.store.find.get('member', self(used)))?.name).toBe('Partner'));
		expect(teamOf(used).role).toBe('owner');
	});
});

test('a browser that cannot make keys has no desk', async () => {
	const store = await testStore();
	await store.db.meta.put({ key: 'device', value: { id: 'a'.repeat(16) } });
	const { openDesk } = await import('#lib/sync/desk/openDesk.ts');
	expect(await openDesk(store, { roads: [], tz: 'UTC' })).toBeUndefined();
	store.close();
});
