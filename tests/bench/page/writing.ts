import type { Change } from '#lib/model/change.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { newId } from '#lib/store/newId.ts';
import type { Stamp } from '#lib/store/stamp.ts';
import type { Store } from '#lib/store/store.ts';
import { firmOf, lastDay, type Firm } from './firm.ts';
import { randomActivity, randomEdit, type ActivityPatch } from './randomActivity.ts';

/** Commits what must not be refused; gives its stamp, or an empty text where nothing changed. */
export async function commit(store: Store, change: Change): Promise<Stamp> {
	const stored = await store.commit(change);
	if (!stored.ok) throw new Error(stored.problem.kind);
	return stored.value ?? '';
}

function edit(firm: Firm, id: Uuid): Change {
	const activity = randomActivity(firm, id, firm.members[0]!, lastDay);
	const { command, patch } = randomEdit(firm, activity, lastDay);
	return { command, patches: [patch] };
}

/** Makes activities to be edited; gives their ids. */
export async function plan(store: Store, count: number): Promise<Uuid[]> {
	const firm = firmOf(store.self.memberId, 'planned');
	const patches = Array.from({ length: count }, () => randomActivity(firm, newId(), store.self.memberId, lastDay));
	await commit(store, { command: 'plan', patches });
	return patches.map((patch) => patch.id);
}

/** Makes so many edits, one after the other, of some records taken in turn; one that changes nothing is none. */
export async function editInTurn(store: Store, ids: readonly Uuid[], count: number, seed: string): Promise<void> {
	const firm = firmOf(store.self.memberId, seed);
	for (let done = 0, turn = 0; done < count; turn++) {
		if ((await commit(store, edit(firm, ids[turn % ids.length]!))) !== '') done++;
	}
}

/** Saves a card in which every field was filled in anew, those that few activities have among them. */
export async function saveCard(store: Store, id: Uuid): Promise<void> {
	const firm = firmOf(store.self.memberId, 'card');
	const fields = Array.from({ length: 60 }, () => randomActivity(firm, id, store.self.memberId, lastDay).fields);
	await commit(store, {
		command: 'edit',
		patches: [{ type: 'activity', id, fields: Object.assign({}, ...fields) as ActivityPatch['fields'] }],
	});
}

const fresh = (firm: Firm): ActivityPatch => randomActivity(firm, newId(), firm.members[0]!, lastDay);

/** One edit, mostly; now and then several records at once, for only such a change can be torn among its rows. */
function anyChange(firm: Firm, ids: readonly Uuid[]): Change {
	if (firm.random.chance(0.7)) return edit(firm, firm.random.pick(ids));
	if (firm.random.chance(0.5)) return { command: 'plan', patches: Array.from({ length: 10 }, () => fresh(firm)) };
	return { command: 'edit', patches: ids.slice(0, 30).flatMap((id) => edit(firm, id).patches) };
}

/** Writes until the browser dies; what is stored is told at once, through the page's `acknowledge`. */
export async function writeUntilKilled(store: Store, ids: readonly Uuid[], seed: string): Promise<never> {
	const firm = firmOf(store.self.memberId, seed);
	for (;;) {
		const stamp = await commit(store, anyChange(firm, ids));
		if (stamp !== '') window.acknowledge(stamp);
	}
}
