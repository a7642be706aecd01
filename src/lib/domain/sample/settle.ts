import type { ActivityStatus } from '#lib/model/activity.ts';
import type { Instant } from '#lib/model/scalars.ts';
import type { When } from '#lib/model/when.ts';
import { overAt } from '../pastRule.ts';
import { isDay } from '../time/civil.ts';
import type { CategoryKey, Customer } from './content.ts';
import type { Context } from './context.ts';

/** What the standing of an activity follows from. */
interface Question {
	category: CategoryKey;
	when: When;
	customer?: Customer;
}

/** How things stand with an activity. */
export interface Standing {
	status: ActivityStatus;
	completedAt?: Instant;
}

const minute = 60_000;

/** Done: what ended by the clock a little later, what had the whole day in the course of its last day. */
function doneAt(when: When, over: number, { random, options }: Context): Standing {
	const wholeDay = isDay(when.due ?? when.end ?? when.start ?? '');
	const at = wholeDay ? over - random.int(7 * 60, 14 * 60) * minute : over + random.int(0, 12) * 5 * minute;
	return { status: 'done', completedAt: new Date(Math.min(at, options.now)).toISOString() };
}

function openStatus({ category, customer }: Question, { random }: Context): ActivityStatus {
	const lot = random.int(1, 100);
	if (category === 'task') return lot <= 6 ? 'deferred' : lot <= 25 ? 'in_progress' : lot <= 35 ? 'waiting' : 'planned';
	if (!customer) return 'planned';
	if (category === 'visit') return lot <= 4 ? 'cancelled' : lot <= 10 ? 'deferred' : 'planned';
	return category === 'call' && lot <= 6 ? 'deferred' : 'planned';
}

/**
 * The standing that an activity has reached by now: what is over is done (I-6), unless it was a visit to a customer
 * that fell through, or a task that nobody needs any more.
 */
export function settle(context: Context, question: Question): Standing {
	const { random, options } = context;
	const { category, when, customer } = question;
	if (!isOver(when, options.now)) return { status: openStatus(question, context) };
	const failing = category === 'visit' && customer ? 0.08 : category === 'task' ? 0.04 : 0;
	return random.chance(failing) ? { status: 'cancelled' } : doneAt(when, overAt(when) ?? options.now, context);
}

/** Whether an activity at this time is over by now. */
export function isOver(when: When, now: number): boolean {
	return (overAt(when) ?? Infinity) <= now;
}
