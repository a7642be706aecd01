import { checkRange } from '#lib/domain/clashes.ts';
import { freeSlots, type SlotQuestion } from '#lib/domain/freeSlots.ts';
import { planProblem } from '#lib/domain/planProblem.ts';
import { addDays } from '#lib/domain/time/arithmetic.ts';
import { instantOf } from '#lib/domain/time/zone.ts';
import type { Activity } from '#lib/model/activity.ts';
import { emptyValues } from '#lib/model/emptyRecord.ts';
import type { Civil } from '#lib/model/scalars.ts';
import type { Store } from '#lib/store/store.ts';
import { firmOf, lastDay, tz } from './firm.ts';
import { medianTime } from './measured.ts';

const people = 10;
const days = 60;
/** Of a whole morning few are free at once, so that all the days have to be looked at. */
const minutes = 240;

/** How long it takes to look for time that ten people have in sixty days, in ms, and how many activities stand in the way. */
export async function timeSlots(store: Store, runs: number): Promise<{ took: number; activities: number; found: number }> {
	const from = addDays(lastDay, 1 - days);
	const activities = await store.find.activitiesBetween({ from: addDays(from, -1), to: addDays(lastDay, 2), tz });
	const performers = firmOf(store.self.memberId).members.slice(0, people);
	const workingHours = performers.map(() => ({ workingHours: undefined, tz }));
	const question: SlotQuestion = { performers, minutes, after: instantOf(`${from}T00:00`, tz), days, tz, workingHours };
	const most = 5;
	const took = await medianTime(runs, () => freeSlots(question, activities, most));
	return { took, activities: activities.length, found: freeSlots(question, activities, most).length };
}

/** Days around the last one: full ones, and later ones for which less is planned yet. */
const aroundLast = Array.from({ length: 40 }, (_, after) => addDays(lastDay, after - 5));

/** The day that as many activities as these touch, or nearly: a check costs what its day holds, however long the firm exists. */
async function dayAsFull({ find }: Store, shown: number): Promise<{ day: Civil; shown: number }> {
	const counted: { day: Civil; shown: number }[] = [];
	for (const day of aroundLast) {
		counted.push({ day, shown: (await find.activitiesBetween({ from: day, to: addDays(day, 1), tz })).length });
	}
	return counted.reduce((best, one) => (Math.abs(one.shown - shown) < Math.abs(best.shown - shown) ? one : best));
}

/** How long it takes to learn whether an hour of a day as full as told is taken, in ms, with what is read and compared. */
export async function timeBusyCheck(store: Store, runs: number, full: number): Promise<{ took: number; shown: number }> {
	const { day, shown } = await dayAsFull(store, full);
	const when = { start: `${day}T10:00`, end: `${day}T11:00`, tz };
	const self = store.self.memberId;
	const own = { id: 'asked', createdAt: '', createdBy: self, assigneeId: self, categoryId: 'any' };
	const activity: Activity = { ...(emptyValues('activity') as Omit<Activity, 'id' | 'createdAt'>), ...own, when };
	const range = checkRange(activity, tz);
	if (!range) throw new Error('An hour has a range');
	const took = await medianTime(runs, async () =>
		planProblem(activity, { others: await store.find.takenBetween(range, [self]), now: 0, tz }),
	);
	return { took, shown };
}
