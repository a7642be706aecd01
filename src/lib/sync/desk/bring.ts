import { bringCustomers, bringMember, bringWords } from '#lib/domain/sharing/bringAlong.ts';
import type { Change, Patch } from '#lib/model/change.ts';
import type { Sharing } from '#lib/model/calendar.ts';
import { ok, type Result } from '#lib/model/result.ts';
import { firstTime } from '#lib/store/firstTime.ts';
import { personalRecords } from '#lib/store/personalRecords.ts';
import type { Store } from '#lib/store/store.ts';
import type { Bringing } from './teamDesk.ts';

async function stored(patches: Patch[], commit: (change: Change) => Promise<Result<unknown>>): Promise<Result<void>> {
	if (patches.length === 0) return ok(undefined);
	const done = await commit({ command: 'share', patches });
	return done.ok ? ok(undefined) : done;
}

/** What gives each of one's own calendars the sharing that was chosen. */
async function sharings(store: Store, { full, busy }: Bringing): Promise<Patch[]> {
	const calendars = (await personalRecords(store.db)).filter(({ type }) => type === 'calendar');
	return calendars.flatMap(({ record }): Patch[] => {
		const sharing: Sharing = full.includes(record.id) ? 'full' : busy.includes(record.id) ? 'busy' : 'private';
		return 'sharing' in record && record.sharing === sharing ? [] : [{ type: 'calendar', id: record.id, fields: { sharing } }];
	});
}

/** Who brings something into a team: its founder, or a newcomer, who may go by another name there. */
export type Bringer = { founds: true } | { founds: false; name?: string };

/**
 * Puts into a team what somebody brings along: who he is, the words that are needed, customers and calendars as chosen.
 * The founder's lists are the team's; those of a newcomer only add what the team does not have.
 */
export async function bring(store: Store, space: string, bringing: Bringing, bringer: Bringer, wall: () => number): Promise<Result<void>> {
	const records = await personalRecords(store.db);
	const by = store.self.memberId;
	const into = (at?: number) => (change: Change) => store.commitInto(space, change, at);
	const customers = bringing.customers ? bringCustomers(records, { space, by, now: new Date(wall()).toISOString() }) : [];
	const steps = [
		() => stored(bringWords(records, by), into(bringer.founds ? undefined : firstTime)),
		() => stored(bringMember(records, by, bringer.founds ? undefined : bringer.name), into()),
		() => stored(customers, into()),
		async () => stored(await sharings(store, bringing), (change) => store.commit(change)),
	];
	for (const step of steps) {
		const done = await step();
		if (!done.ok) return done;
	}
	return ok(undefined);
}
