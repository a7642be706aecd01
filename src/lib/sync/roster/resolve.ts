import { mayDo } from './mayDo.ts';
import { memberRoles, type Cut, type DeviceEntry, type MemberRole, type Operation, type Wraps } from './operation.ts';
import type { IdOf, Roster, RosterDevice, RosterInvite } from './roster.ts';

interface Draft extends Roster {
	devices: Map<string, RosterDevice>;
	invites: Map<string, RosterInvite>;
	void: Set<string>;
}

const rankOf = (role: MemberRole) => memberRoles.indexOf(role);

/** Whether an operation takes a right away: such go first, and what the author of the others did meanwhile is void. */
function strikes({ deed }: Operation): boolean {
	return deed.kind === 'remove' || deed.kind === 'recode' || (deed.kind === 'role' && deed.role !== 'owner');
}

/** Operations whose forerunners are all there, with those forerunners. */
function ancestry(operations: readonly Operation[]): Map<string, Set<string>> {
	const all = new Map<string, Set<string>>();
	const waiting = new Set(operations);
	for (let before = -1; before !== waiting.size;) {
		before = waiting.size;
		for (const operation of waiting) {
			if (!operation.after.every((hash) => all.has(hash))) continue;
			const past = new Set(operation.after);
			for (const hash of operation.after) for (const older of all.get(hash)!) past.add(older);
			all.set(operation.hash, past);
			waiting.delete(operation);
		}
	}
	return all;
}

/** How senior devices are: the recovery code first, then the founder, then by how early and by which operation they came. */
function seniority(operations: readonly Operation[], past: ReadonlyMap<string, ReadonlySet<string>>, idOf: IdOf): Map<string, string> {
	const ranks = new Map<string, string>();
	const note = (entry: DeviceEntry, rank: string) => {
		const id = idOf(entry.sign);
		if (!ranks.has(id) || ranks.get(id)! > rank) ranks.set(id, rank);
	};
	for (const { hash, deed } of operations) {
		if (deed.kind === 'create') {
			note(deed.recovery, '0');
			note(deed.founder, '1');
		} else if (deed.kind === 'add' || deed.kind === 'recode') {
			note(deed.kind === 'add' ? deed.device : deed.recovery, `2 ${String(past.get(hash)!.size).padStart(9, '0')} ${hash}`);
		}
	}
	return ranks;
}

/** The order in which operations take effect: after their forerunners; of the rest removals, then seniority, then hash. */
function inOrder(operations: readonly Operation[], ranks: ReadonlyMap<string, string>): Operation[] {
	const place = (one: Operation) => `${strikes(one) ? 0 : 1} ${ranks.get(one.by) ?? '3'} ${one.hash}`;
	const sorted = [...operations].sort((one, other) => (place(one) < place(other) ? -1 : 1));
	const done = new Set<string>();
	const ordered: Operation[] = [];
	while (ordered.length < sorted.length) {
		const next = sorted.find(({ hash, after }) => !done.has(hash) && after.every((older) => done.has(older)))!;
		done.add(next.hash);
		ordered.push(next);
	}
	return ordered;
}

const codesOf = (devices: Roster['devices']) => [...devices.values()].filter(({ recovery, removed }) => recovery && !removed);

/** Whose operations an operation that takes a right away makes void, if they did not precede it. */
function struckBy({ deed }: Operation, { devices }: Roster): string[] {
	if (deed.kind === 'remove') return deed.devices;
	if (deed.kind === 'recode') return codesOf(devices).map(({ id }) => id);
	if (deed.kind !== 'role') return [];
	return [...devices.values()].filter(({ member, role }) => member === deed.member && rankOf(role) > rankOf(deed.role)).map(({ id }) => id);
}

function add(draft: Draft, id: string, entry: DeviceEntry, role: MemberRole, recovery = false): void {
	draft.devices.set(id, { ...entry, id, role, removed: false, recovery });
}

function lower(draft: Draft, device: RosterDevice, cut: Cut, change: Partial<RosterDevice>): void {
	draft.devices.set(device.id, { ...device, ...change, cut: cut[device.id] ?? {} });
}

function setRole(draft: Draft, member: string, role: MemberRole, cut: Cut): void {
	for (const device of draft.devices.values()) {
		if (device.member !== member || device.removed || device.recovery) continue;
		if (role === 'viewer') lower(draft, device, cut, { role });
		else {
			const { cut: _cut, ...whole } = device;
			draft.devices.set(device.id, { ...whole, role });
		}
	}
}

function begin(draft: Draft, hash: string, wraps: Wraps): void {
	draft.epoch = hash;
	draft.wraps = wraps;
}

function spend({ invites }: Draft, key: string, times: number): void {
	const invite = invites.get(key);
	if (invite) invites.set(key, { ...invite, left: Math.max(0, invite.left - times) });
}

/** Takes the secret of an epoch for devices that have none: nobody's can be taken away so. */
function share(draft: Draft, epoch: string, wraps: Wraps, devices: readonly string[]): void {
	if (epoch !== draft.epoch) return;
	const given = devices.filter((id) => !Object.hasOwn(draft.wraps, id) && Object.hasOwn(wraps, id));
	draft.wraps = { ...draft.wraps, ...Object.fromEntries(given.map((id) => [id, wraps[id]!])) };
}

/** Lets an operation take effect. */
function take(draft: Draft, { hash, by, deed }: Operation, idOf: IdOf): void {
	const leads = rankOf(draft.devices.get(by)?.role ?? 'viewer') >= rankOf('manager');
	switch (deed.kind) {
		case 'create':
			Object.assign(draft, { name: deed.name, personal: deed.personal === true });
			add(draft, idOf(deed.founder.sign), deed.founder, 'owner');
			add(draft, idOf(deed.recovery.sign), deed.recovery, 'owner', true);
			return begin(draft, hash, deed.wraps);
		case 'invite': {
			const { key, role, expires, uses, member } = deed;
			return void draft.invites.set(key, { key, role, expires, left: uses, ...(member !== undefined && { member }) });
		}
		case 'revoke':
			return spend(draft, deed.key, Infinity);
		case 'add': {
			if (deed.invite) spend(draft, deed.invite.key, 1);
			const id = idOf(deed.device.sign);
			add(draft, id, deed.device, deed.role);
			return share(draft, deed.epoch, deed.wraps, [id]);
		}
		case 'role':
			return setRole(draft, deed.member, deed.role, deed.cut);
		case 'remove':
			for (const id of deed.devices) lower(draft, draft.devices.get(id)!, deed.cut, { removed: true });
			// Who removes a lost device of his own decides nothing for the others: a manager rotates the key then.
			return leads ? begin(draft, hash, deed.wraps) : undefined;
		case 'recode':
			for (const code of codesOf(draft.devices)) lower(draft, code, {}, { removed: true });
			add(draft, idOf(deed.recovery.sign), deed.recovery, 'owner', true);
			return begin(draft, hash, deed.wraps);
		case 'rotate':
			return begin(draft, hash, deed.wraps);
		case 'share':
			return share(draft, deed.epoch, deed.wraps, [...draft.devices.keys()]);
		case 'name':
			draft.name = deed.name;
			return;
		case 'carrier':
			draft.carrier = deed.address;
			return;
		case 'nameDevice':
			return void draft.devices.set(deed.device, { ...draft.devices.get(deed.device)!, name: deed.name });
		case 'transfer':
			return setRole(draft, deed.member, 'owner', {});
		default:
			return deed satisfies never;
	}
}

function replay(ordered: readonly Operation[], struck: ReadonlySet<string>, idOf: IdOf): Draft {
	const draft: Draft = {
		name: '',
		carrier: '',
		personal: false,
		devices: new Map(),
		invites: new Map(),
		epoch: '',
		wraps: {},
		void: new Set(),
	};
	for (const operation of ordered) {
		if (struck.has(operation.hash) || !mayDo(draft, operation, idOf)) draft.void.add(operation.hash);
		else take(draft, operation, idOf);
	}
	return draft;
}

/**
 * What the operations on a roster come to: the same on every device that knows the same ones, in whatever order they
 * came. An operation counts if its author may do it. One that takes a right away makes void what its target did without
 * having been known to its author, so that a removed manager can add nobody by saying that he had not heard of it; if
 * two remove one another, the senior one stays.
 */
export function resolve(operations: readonly Operation[], idOf: IdOf): Roster {
	const past = ancestry(operations);
	const whole = operations.filter(({ hash }) => past.has(hash));
	const ranks = seniority(whole, past, idOf);
	const ordered = inOrder(whole, ranks);
	const before = (operation: Operation) => ordered.filter(({ hash }) => past.get(operation.hash)!.has(hash));
	const struck = new Set<string>();
	const removals = ordered.filter(strikes).sort((one, other) => {
		const [rank, otherRank] = [ranks.get(one.by) ?? '3', ranks.get(other.by) ?? '3'];
		return rank === otherRank ? (one.hash < other.hash ? -1 : 1) : rank < otherRank ? -1 : 1;
	});
	for (const removal of removals) {
		if (struck.has(removal.hash)) continue;
		const known = replay(before(removal), struck, idOf);
		if (!mayDo(known, removal, idOf)) continue;
		const targets = struckBy(removal, known);
		for (const { hash, by } of whole) {
			if (targets.includes(by) && by !== removal.by && !past.get(removal.hash)!.has(hash)) struck.add(hash);
		}
	}
	return replay(ordered, struck, idOf);
}
