import { liveQuery } from 'dexie';
import { addDays } from '#lib/domain/time/arithmetic.ts';
import type { FieldValues } from '#lib/model/change.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { DayRange } from '#lib/store/dayReach.ts';
import { newId } from '#lib/store/newId.ts';
import type { Store } from '#lib/store/store.ts';
import { firmOf, tz } from './firm.ts';
import { randomActivity } from './randomActivity.ts';

/** How often a live question was asked again for a write of each kind. */
export type Reruns = Record<string, number>;

const settled = () => new Promise((done) => setTimeout(done, 250));

const at = (day: string) => ({ when: { start: `${day}T10:00`, end: `${day}T11:00`, tz } });

/** Asks about some days live, and writes outside and inside of them. */
export async function reruns(store: Store, range: DayRange): Promise<{ outside: Reruns; inside: Reruns }> {
	let asked = 0;
	const subscription = liveQuery(() => {
		asked += 1;
		return store.find.activitiesBetween(range);
	}).subscribe(() => {});
	const during = async (write: () => Promise<unknown>) => {
		await settled();
		const before = asked;
		await write();
		await settled();
		return asked - before;
	};
	const firm = firmOf(store.self.memberId, 'reruns');
	const [far, near] = [addDays(range.to, 60), addDays(range.from, 1)];
	const plan = (id: Uuid, day: string) => {
		const patch = randomActivity(firm, id, store.self.memberId, day);
		return store.commit({ command: 'plan', patches: [{ ...patch, fields: { ...patch.fields, ...at(day) } }] });
	};
	const edit = (id: Uuid, fields: FieldValues<'activity'>) =>
		store.commit({ command: 'edit', patches: [{ type: 'activity', id, fields }] });
	const [there, here] = [newId(), newId()];
	const outside = {
		'a creation': await during(() => plan(there, far)),
		'an edit': await during(() => edit(there, { subject: 'outside' })),
		'a move': await during(() => edit(there, at(addDays(far, 1)))),
	};
	const inside = {
		'a creation': await during(() => plan(here, near)),
		'an edit': await during(() => edit(here, { subject: 'inside' })),
		'a move within': await during(() => edit(here, at(addDays(near, 1)))),
		'a move out': await during(() => edit(here, at(far))),
		'a move in': await during(() => edit(here, at(near))),
	};
	subscription.unsubscribe();
	return { outside, inside };
}
