import { describe, expect, test } from 'vitest';
import { base64url, randomBytes } from '#lib/sync/bytes.ts';
import {
	checkOperation,
	deviceIdOf,
	joinBytes,
	signOperation,
	teamIdOf,
	type Deed,
	type DeviceEntry,
	type MemberRole,
	type Operation,
} from '#lib/sync/roster/operation.ts';
import { resolve } from '#lib/sync/roster/resolve.ts';
import type { Roster } from '#lib/sync/roster/roster.ts';
import { seededKeys, type SeededKeys } from '#lib/sync/seededKeys.ts';
import { chance } from './support/network.ts';

interface Someone {
	name: string;
	id: string;
	keys: SeededKeys;
	entry: DeviceEntry;
}

const ids = new Map<string, string>();
const idOf = (key: string) => ids.get(key) ?? '';

async function someone(name: string, member = name): Promise<Someone> {
	const keys = await seededKeys('Ed25519', randomBytes(32));
	const entry = { sign: base64url(keys.publicBytes), box: base64url(randomBytes(32)), member };
	const id = await deviceIdOf(keys.publicBytes);
	ids.set(entry.sign, id);
	return { name, id, keys, entry };
}

/** A team of an owner and a printed code, on whose roster people act. */
class Council {
	operations: Operation[] = [];
	readonly owner: Someone;
	readonly code: Someone;

	constructor(owner: Someone, code: Someone) {
		this.owner = owner;
		this.code = code;
	}

	static async begin(): Promise<Council> {
		const council = new Council(await someone('owner'), await someone('code', 'recovery'));
		const { owner, code } = council;
		await council.act(owner, {
			kind: 'create',
			name: 'Rossi',
			founder: owner.entry,
			recovery: code.entry,
			nonce: 'n',
			wraps: { [owner.id]: 'w' },
		});
		return council;
	}

	get roster(): Roster {
		return resolve(this.operations, idOf);
	}

	/** Acts after what is named, else after everything. */
	async act(by: Someone, deed: Deed, after = this.heads(), at = 0): Promise<Operation> {
		const operation = await signOperation(deed, after, { privateKey: by.keys.privateKey, publicBytes: by.keys.publicBytes }, at);
		this.operations.push(operation);
		return operation;
	}

	heads(): string[] {
		const { operations } = this;
		return operations.filter(({ hash }) => !operations.some(({ after }) => after.includes(hash))).map(({ hash }) => hash);
	}

	add(by: Someone, whom: Someone, role: MemberRole, after = this.heads()): Promise<Operation> {
		return this.act(by, { kind: 'add', device: whom.entry, role, epoch: this.roster.epoch, wraps: { [whom.id]: 'w' } }, after);
	}

	remove(by: Someone, whom: Someone, after = this.heads()): Promise<Operation> {
		return this.act(by, { kind: 'remove', devices: [whom.id], cut: {}, wraps: { [by.id]: 'x' } }, after);
	}

	roleOf({ id }: Someone): string {
		const device = this.roster.devices.get(id);
		return device === undefined ? 'unknown' : device.removed ? 'removed' : device.role;
	}
}

describe('who may do what', () => {
	test('an owner everything, a manager with members and viewers, a member with his own devices, a viewer nothing', async () => {
		const council = await Council.begin();
		const { owner } = council;
		const [manager, member, viewer] = [await someone('manager'), await someone('member'), await someone('viewer')];
		await council.add(owner, manager, 'manager');
		await council.add(manager, member, 'member');
		await council.add(manager, viewer, 'viewer');
		expect([manager, member, viewer].map((one) => council.roleOf(one))).toEqual(['manager', 'member', 'viewer']);
		const phone = await someone('phone', 'member');
		const tries: [Someone, Deed][] = [
			[manager, { kind: 'add', device: (await someone('x')).entry, role: 'manager', epoch: '', wraps: {} }],
			[manager, { kind: 'remove', devices: [owner.id], cut: {}, wraps: {} }],
			[manager, { kind: 'role', member: 'member', role: 'manager', cut: {} }],
			[manager, { kind: 'transfer', member: 'manager' }],
			[member, { kind: 'add', device: (await someone('x')).entry, role: 'viewer', epoch: '', wraps: {} }],
			[member, { kind: 'add', device: phone.entry, role: 'owner', epoch: '', wraps: {} }],
			[member, { kind: 'remove', devices: [viewer.id], cut: {}, wraps: {} }],
			[member, { kind: 'rotate', wraps: {} }],
			[manager, { kind: 'recode', recovery: (await someone('other code', 'recovery')).entry, wraps: {} }],
			[member, { kind: 'invite', key: phone.entry.sign, role: 'owner', expires: 9, uses: 9 }],
			[viewer, { kind: 'role', member: 'viewer', role: 'member', cut: {} }],
			[viewer, { kind: 'remove', devices: [member.id], cut: {}, wraps: {} }],
			[owner, { kind: 'remove', devices: [council.code.id], cut: {}, wraps: {} }],
			[await someone('nobody'), { kind: 'rotate', wraps: {} }],
		];
		const before = council.roster;
		for (const [by, deed] of tries) {
			const operation = await council.act(by, deed);
			expect(council.roster.void.has(operation.hash), `${by.name} ${deed.kind}`).toBe(true);
		}
		expect(council.roster.devices).toEqual(before.devices);
		await council.add(member, phone, 'member');
		expect(council.roleOf(phone)).toBe('member');
		await council.remove(member, phone);
		expect(council.roleOf(phone)).toBe('removed');
		// His removing it does not decide on everybody's key.
		expect(council.roster.epoch).toBe(before.epoch);
		await council.act(owner, { kind: 'transfer', member: 'manager' });
		expect(council.roleOf(manager)).toBe('owner');
		await council.remove(council.code, owner);
		expect(council.roleOf(owner)).toBe('removed');
		expect(council.roster.epoch).not.toBe(before.epoch);
	});

	test('a new printed code takes the place of the one before, whatever that did without having been known', async () => {
		const council = await Council.begin();
		const { owner, code } = council;
		const [thief, fresh] = [await someone('thief'), await someone('new code', 'recovery')];
		const before = council.heads();
		const { epoch } = council.roster;
		await council.act(code, { kind: 'add', device: thief.entry, role: 'owner', epoch: '', wraps: {} }, before);
		await council.act(owner, { kind: 'recode', recovery: fresh.entry, wraps: { [owner.id]: 'w', [fresh.id]: 'w' } }, before);
		expect(council.roleOf(thief)).toBe('unknown');
		expect(council.roleOf(code)).toBe('removed');
		expect(council.roster.epoch).not.toBe(epoch);
		const back = await someone('back');
		await council.act(fresh, { kind: 'add', device: back.entry, role: 'owner', epoch: '', wraps: {} });
		expect(council.roleOf(back)).toBe('owner');
	});

	test('an operation that was changed, or signed by another key, or that no Daybook wrote is none', async () => {
		const council = await Council.begin();
		const { signed } = council.operations[0]!;
		expect(await checkOperation(signed)).toMatchObject({ by: council.owner.id });
		for (let at = 0; at < signed.bytes.length; at += 7) {
			const bytes = signed.bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
			expect(await checkOperation({ ...signed, bytes })).toBeUndefined();
		}
		expect(await checkOperation({ ...signed, signature: signed.signature.map((byte) => byte ^ 1) })).toBeUndefined();
		const strange = { kind: 'constructor' } as unknown as Deed;
		const operation = await council.act(council.owner, strange);
		expect(await checkOperation(operation.signed)).toBeUndefined();
	});
});

describe('what several do at once', () => {
	test('a removed manager adds nobody by saying that he had not heard of it', async () => {
		const council = await Council.begin();
		const { owner } = council;
		const [manager, friend] = [await someone('manager'), await someone('friend')];
		const added = await council.add(owner, manager, 'manager');
		await council.add(owner, await someone('other'), 'member');
		await council.remove(owner, manager);
		await council.add(manager, friend, 'member', [added.hash]);
		expect(council.roleOf(friend)).toBe('unknown');
		expect(council.roleOf(manager)).toBe('removed');
	});

	test('what he did and his remover knew of stays', async () => {
		const council = await Council.begin();
		const [manager, friend] = [await someone('manager'), await someone('friend')];
		await council.add(council.owner, manager, 'manager');
		await council.add(manager, friend, 'member');
		await council.remove(council.owner, manager);
		expect(council.roleOf(friend)).toBe('member');
	});

	test('of two owners who remove one another the senior one stays, and the printed code is above all', async () => {
		for (const pair of [
			['owner', 'second'],
			['code', 'owner'],
		] as const) {
			const council = await Council.begin();
			const second = await someone('second');
			await council.add(council.owner, second, 'owner');
			const people = { owner: council.owner, code: council.code, second };
			const heads = council.heads();
			const [senior, junior] = [people[pair[0]], people[pair[1]]];
			await council.remove(junior, senior, heads);
			await council.remove(senior, junior, heads);
			expect(council.roleOf(junior)).toBe('removed');
			expect(council.roleOf(senior)).toBe('owner');
		}
	});

	test('a manager made a member keeps no right by not having heard of it', async () => {
		const council = await Council.begin();
		const [manager, friend] = [await someone('manager'), await someone('friend')];
		await council.add(council.owner, manager, 'manager');
		const heads = council.heads();
		await council.act(council.owner, { kind: 'role', member: 'manager', role: 'member', cut: {} }, heads);
		await council.add(manager, friend, 'member', heads);
		expect([council.roleOf(manager), council.roleOf(friend)]).toEqual(['member', 'unknown']);
	});

	test('any order of arrival gives one roster, and parts of it wait for what came before them', async () => {
		const random = chance(5);
		for (let run = 0; run < 8; run++) {
			const council = await Council.begin();
			const people = [council.owner, council.code];
			for (let step = 0; step < 14; step++) {
				const by = people[Math.floor(random() * people.length)]!;
				const known = council.operations.slice(0, 1 + Math.floor(random() * council.operations.length));
				const after = [known.at(-1)!.hash];
				const what = random();
				if (what < 0.5) {
					const one = await someone(`p${step}`);
					people.push(one);
					await council.add(by, one, (['viewer', 'member', 'manager', 'owner'] as const)[Math.floor(random() * 4)]!, after);
				} else if (what < 0.8) await council.remove(by, people[Math.floor(random() * people.length)]!, after);
				else
					await council.act(
						by,
						{ kind: 'role', member: people[Math.floor(random() * people.length)]!.entry.member, role: 'member', cut: {} },
						after,
					);
			}
			const asSeen = (operations: readonly Operation[]) => {
				const { devices, epoch, void: without } = resolve(operations, idOf);
				return JSON.stringify([[...devices].sort(([a], [b]) => (a < b ? -1 : 1)), epoch, [...without].sort()]);
			};
			const whole = asSeen(council.operations);
			for (let order = 0; order < 5; order++) {
				const shuffled = [...council.operations].sort(() => random() - 0.5);
				expect(asSeen(shuffled)).toBe(whole);
			}
			expect(() => resolve(council.operations.slice(1), idOf)).not.toThrow();
			expect(resolve(council.operations.slice(1), idOf).devices.size).toBe(0);
		}
	});
});

describe('an invitation', () => {
	async function invited(): Promise<{ council: Council; secret: SeededKeys; key: string; team: string; member: Someone }> {
		const council = await Council.begin();
		const member = await someone('member');
		await council.add(council.owner, member, 'member');
		const secret = await seededKeys('Ed25519', randomBytes(32));
		const key = base64url(secret.publicBytes);
		await council.act(council.owner, { kind: 'invite', key, role: 'member', expires: 1_000, uses: 1 });
		return { council, secret, key, member, team: teamIdOf(council.operations[0]!.hash) };
	}

	async function joined(
		{ council, secret, key, team, member }: Awaited<ReturnType<typeof invited>>,
		who: Someone,
		{ role = 'member', at = 500, entry = who.entry }: { role?: MemberRole; at?: number; entry?: DeviceEntry } = {},
	) {
		const signature = base64url(new Uint8Array(await crypto.subtle.sign('Ed25519', secret.privateKey, joinBytes(team, entry))));
		const deed: Deed = { kind: 'add', device: who.entry, role, epoch: council.roster.epoch, wraps: {}, invite: { key, signature } };
		const operation = await council.act(member, deed, council.heads(), at);
		return checkOperation(operation.signed, team);
	}

	test('lets any member admit whoever holds it, once', async () => {
		const case1 = await invited();
		const [first, second] = [await someone('first'), await someone('second')];
		expect(await joined(case1, first)).toBeDefined();
		expect(await joined(case1, second)).toBeDefined();
		expect([case1.council.roleOf(first), case1.council.roleOf(second)]).toEqual(['member', 'unknown']);
	});

	test('does not hold after its time, for another role, when it was taken back, or for another device', async () => {
		const late = await invited();
		const who = await someone('who');
		await joined(late, who, { at: 2_000 });
		expect(late.council.roleOf(who)).toBe('unknown');
		await joined(late, who, { role: 'owner' });
		expect(late.council.roleOf(who)).toBe('unknown');
		expect(await joined(late, who, { entry: (await someone('else')).entry })).toBeUndefined();
		const revoked = await invited();
		await revoked.council.act(revoked.council.owner, { kind: 'revoke', key: revoked.key });
		await joined(revoked, who);
		expect(revoked.council.roleOf(who)).toBe('unknown');
	});
});
