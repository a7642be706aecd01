import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedFields } from '#lib/domain/changedFields.ts';
import { closeThread } from '#lib/domain/threads/closeThread.ts';
import { comesNext } from '#lib/domain/threads/comesNext.ts';
import { isOpenThread } from '#lib/domain/threads/isOpenThread.ts';
import { withoutNextStep } from '#lib/domain/threads/withoutNextStep.ts';
import type { Activity, ActivityStatus } from '#lib/model/activity.ts';
import type { Thread } from '#lib/model/thread.ts';
import { addDays } from '#lib/domain/time/arithmetic.ts';
import { anActivity, ann } from '../../builders/anActivity.ts';
import { applied } from '../../builders/applied.ts';
import { aThread } from '../../builders/aThread.ts';

const today = '2026-11-25';
const now = `${today}T09:00:00.000Z`;

interface World {
	thread: Thread;
	activities: Activity[];
	closedByUs: boolean;
}

/** What people do to a thread, in whatever order. */
type Act = (world: World) => World;

const at = (world: World, index: number) => world.activities[index % Math.max(1, world.activities.length)];
const changed = (world: World, index: number, fields: Partial<Activity>): World => {
	const one = at(world, index);
	return one ? { ...world, activities: world.activities.map((other) => (other === one ? { ...one, ...fields } : other)) } : world;
};

const day = fc.integer({ min: -20, max: 20 }).map((away) => addDays(today, away));
const plan = fc.tuple(day, fc.boolean(), fc.integer({ min: 1, max: 6 })).map(([on, repeats, count]): Act => (world) => {
	const built = anActivity().on(on).with({ threadId: world.thread.id });
	const activity = (repeats ? built.at('10:00').for(30).every(`WEEKLY;COUNT=${count}`) : built).build();
	return { ...world, activities: [...world.activities, activity], closedByUs: false };
});
const setStatus = fc
	.tuple(fc.nat(20), fc.constantFrom<ActivityStatus>('done', 'cancelled', 'planned', 'deferred'))
	.map(([index, status]): Act => (world) => ({
		...changed(world, index, { status }),
		closedByUs: world.closedByUs && status !== 'planned' && status !== 'deferred',
	}));
const remove = fc.nat(20).map(
	(index): Act =>
		(world) =>
			changed(world, index, { deletedAt: now }),
);
const restore = fc.nat(20).map((index): Act => (world) => {
	const one = at(world, index);
	if (!one) return world;
	const { deletedAt: _deletedAt, ...rest } = one;
	return { ...world, activities: world.activities.map((other) => (other === one ? rest : other)), closedByUs: false };
});
const close = fc.constant<Act>((world) => {
	const patches = closeThread(world.thread, world.activities, { reason: 'over', memberId: ann, now, day: today });
	const rest = patches.filter(({ type }) => type === 'activity');
	return { thread: { ...world.thread, closedAt: now }, activities: [...applied(world.activities, rest).values()], closedByUs: true };
});
const reopen = fc.constant<Act>((world) => {
	const { closedAt: _closedAt, ...thread } = world.thread;
	return { ...world, thread, closedByUs: false };
});

test('whatever is done, an open thread has something planned or is told to have nothing; a closed one has nothing left [I-17]', () => {
	fc.assert(
		fc.property(fc.array(fc.oneof(plan, setStatus, remove, restore, close, reopen), { maxLength: 25 }), (acts) => {
			let world: World = { thread: aThread(), activities: [], closedByUs: false };
			for (const act of acts) {
				world = act(world);
				const ahead = world.activities.filter((one) => comesNext(one, today) !== undefined);
				const told = withoutNextStep([world.thread], world.activities, today).length > 0;
				expect(told).toBe(isOpenThread(world.thread) && ahead.length === 0);
				if (world.closedByUs) expect(ahead).toEqual([]);
			}
		}),
	);
});

test('closing changes nothing of what is over', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(plan, setStatus), { minLength: 1, maxLength: 8 }), (acts) => {
			const world = acts.flat().reduce((before, act) => act(before), { thread: aThread(), activities: [], closedByUs: false } as World);
			const patches = closeThread(world.thread, world.activities, { reason: '', memberId: ann, now, day: today });
			const after = applied(
				world.activities,
				patches.filter(({ type }) => type === 'activity'),
			);
			for (const one of world.activities) {
				if (comesNext(one, today) === undefined) expect(changedFields('activity', one, after.get(one.id)!)).toEqual({});
			}
		}),
	);
});
