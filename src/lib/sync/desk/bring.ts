import { bringMember, bringWords, goingAlong, lotsOf, renewal, stillGoing, type Along } from '#lib/domain/sharing/bringAlong.ts';
import { created, movedId, moveRecords, newIdsOf, type Destination, type Mover, type NewId } from '#lib/domain/sharing/moveRecords.ts';
import type { Sharing } from '#lib/model/calendar.ts';
import type { Patch } from '#lib/model/change.ts';
import { namedFields, recordOfFields } from '#lib/model/namedFields.ts';
import { ok, type Result } from '#lib/model/result.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { asNow } from '#lib/store/asNow.ts';
import { breathe } from '#lib/store/breathe.ts';
import { firstTime } from '#lib/store/firstTime.ts';
import { movedInto, personalRecords } from '#lib/store/personalRecords.ts';
import { stillHolds } from '#lib/store/stillHolds.ts';
import type { Store } from '#lib/store/store.ts';
import { keepBringing, type KeptBringing } from './bringing.ts';
import type { Bringing } from './teamDesk.ts';

/** Records brought at a stretch: each lot is stored whole, and the page draws between two. */
export const lotSize = 500;

/** One who brings something into a team, and what is to be done between two lots. */
export interface Bringer {
	store: Store;
	space: string;
	wall: () => number;
	/** Whether to leave the rest for another time. */
	stops: () => boolean;
}

/** Stores what is worked out in its turn: between reading and writing nobody changes anything in this tab. */
async function stored({ store, space }: Bringer, work: () => Patch[] | Promise<Patch[]>, at?: number): Promise<Result<void>> {
	const done = await store.commitInto(space, async () => ({ command: 'share', patches: await work() }), at);
	return done.ok ? ok(undefined) : done;
}

/** Gives each of one's own calendars the sharing that was chosen, and the team those of which it sees everything, still empty. */
async function calendarsFor(
	{ store, space }: Bringer,
	calendars: readonly Mover[],
	{ full, busy }: Bringing,
	to: Destination,
): Promise<Patch[]> {
	const there = await store.db.rows('calendar').bulkGet(calendars.map(({ record }) => movedId(space, record.id)));
	return calendars.flatMap((one, at): Patch[] => {
		const { id } = one.record;
		const sharing: Sharing = full.includes(id) ? 'full' : busy.includes(id) ? 'busy' : 'private';
		const own: Patch[] = namedFields(one.record)['sharing'] === sharing ? [] : [{ type: 'calendar', id, fields: { sharing } }];
		if (sharing !== 'full' || there[at]) return own;
		const shown: Mover = { type: 'calendar', record: recordOfFields({ ...one.record, sharing }) };
		return [created(shown, to, () => undefined), ...own];
	});
}

/** Puts into the team who brings something, the words that are needed, and the calendars as they are shown to it. */
async function begin(bringer: Bringer, { plan, founds, name }: KeptBringing, to: Destination): Promise<Result<void>> {
	const { records } = await personalRecords(bringer.store.db);
	const calendars = records.filter(({ type }) => type === 'calendar');
	const steps = [
		() => stored(bringer, () => bringWords(records, to.by), founds ? undefined : firstTime),
		() => stored(bringer, () => bringMember(records, to.by, founds ? undefined : name)),
		() => stored(bringer, () => calendarsFor(bringer, calendars, plan, to)),
	];
	for (const step of steps) {
		const done = await step();
		if (!done.ok) return done;
	}
	return ok(undefined);
}

/** Makes what stays lead to where others went. */
async function renew(bringer: Bringer, staying: readonly Mover[], newId: NewId): Promise<Result<void>> {
	let leading: Mover[] = [];
	for (const [at, one] of staying.entries()) {
		if (renewal(one, newId)) leading.push(one);
		if (at % lotSize === lotSize - 1) await breathe();
		if (leading.length === 0 || (leading.length < lotSize && at < staying.length - 1)) continue;
		const lot = leading;
		const done = await stored(bringer, async () => (await asNow(bringer.store.db, lot)).flatMap((mover) => renewal(mover, newId) ?? []));
		if (!done.ok || bringer.stops()) return done;
		leading = [];
	}
	return ok(undefined);
}

/** Brings a lot as it is by now: somebody may have changed, deleted or taken away some of it since it was read. */
async function bringLot(bringer: Bringer, { calendars }: Along, lot: readonly Mover[], kept: Set<Uuid>, move: (lot: Mover[]) => Patch[]) {
	const { db } = bringer.store;
	return stored(bringer, async () => {
		const going = stillGoing(await asNow(db, lot), await asNow(db, calendars), kept);
		const gone = new Set(going.map(({ record }) => record.id));
		for (const { record } of lot) if (!gone.has(record.id)) kept.add(record.id);
		return move(going);
	});
}

/** Puts the calendars that are empty now into the trash; nothing where somebody has planned in one meanwhile. */
function emptied(bringer: Bringer, calendars: readonly Mover[], to: Destination): Promise<Result<void>> {
	const ids = new Set(calendars.map(({ record }) => record.id));
	return stored(bringer, async () => {
		if (await stillHolds(bringer.store.db, ids)) return [];
		return calendars.map(({ type, record }) => ({ type, id: record.id, fields: { deletedAt: to.now } }));
	});
}

/**
 * Brings what goes along and is not yet there, lot by lot; gives what is still to be brought: where something was, that is
 * looked for once more, for somebody may have planned meanwhile. Only then the calendars that are empty now go to the trash.
 */
async function bringRest(bringer: Bringer, kept: KeptBringing, to: Destination): Promise<Result<KeptBringing | undefined>> {
	const { db } = bringer.store;
	const { records, trash } = await personalRecords(db);
	const gone = await movedInto(db, bringer.space, trash);
	const along = goingAlong(records, { customers: kept.plan.customers, gone });
	const { calendars, others, staying } = along;
	const newId = newIdsOf([...calendars, ...others], bringer.space, gone);
	let now = { ...kept, of: Math.max(kept.of, kept.done + others.length) };
	const held = new Set<Uuid>();
	await keepBringing(db, now);
	for (const lot of lotsOf(others, lotSize)) {
		if (bringer.stops()) return ok(now);
		const done = await bringLot(bringer, along, lot, held, (going) => moveRecords(going, to, newId));
		if (!done.ok) return done;
		now = { ...now, done: now.done + lot.length };
		await keepBringing(db, now);
		await breathe();
	}
	const renewed = await renew(bringer, staying, newId);
	if (!renewed.ok) return renewed;
	if (others.length > 0 || bringer.stops()) return ok(now);
	const done = await emptied(bringer, calendars, to);
	if (!done.ok) return done;
	return ok((await asNow(db, calendars)).length > 0 ? now : undefined);
}

/**
 * Puts into a team what somebody brings along: who he is, the words that are needed, his calendars as they are to be shown,
 * and then, lot by lot, what is in those and customers. Each lot leaves both spaces sound, and whoever does it again goes on.
 */
export async function bring(bringer: Bringer, kept: KeptBringing): Promise<Result<void>> {
	const { db, self } = bringer.store;
	const to = { space: bringer.space, by: self.memberId, now: new Date(bringer.wall()).toISOString() };
	let now: KeptBringing | undefined = kept;
	if (!kept.begun) {
		const begun = await begin(bringer, kept, to);
		if (!begun.ok) return begun;
		await keepBringing(db, (now = { ...kept, begun: true }));
	}
	while (now && !bringer.stops()) {
		const rest: Result<KeptBringing | undefined> = await bringRest(bringer, now, to);
		if (!rest.ok) return rest;
		now = rest.value;
	}
	if (!now) await keepBringing(db, undefined);
	return ok(undefined);
}
