import type { Activity } from '#lib/model/activity.ts';
import type { Slot } from '#lib/model/problem.ts';
import type { Tz, Uuid } from '#lib/model/scalars.ts';
import type { Hours } from './offHours.ts';
import { performersOf } from './performersOf.ts';
import { resourcesOf } from './resourcesOf.ts';
import { joinedStretches, type Stretch } from './stretch.ts';
import { takenSpansOf, takesResources, takesTime } from './takenSpans.ts';
import { addDays } from './time/arithmetic.ts';
import { dayOf } from './time/civil.ts';
import { civilOf } from './time/zone.ts';
import type { HourSpan } from './workingHours.ts';
import { workStretches } from './workStretches.ts';

/** A question for time in which everybody and everything named is free. */
export interface SlotQuestion {
	performers: readonly Uuid[];
	/** All of which are needed. */
	resources?: readonly Uuid[];
	/** Any one of which is needed besides; of several that are free at the same time the first is taken. */
	anyOf?: readonly Uuid[];
	/** Length wanted, in minutes. */
	minutes: number;
	/** Not before, in epoch milliseconds. */
	after: number;
	/** How many days to look at: that of `after` is the first. */
	days: number;
	tz: Tz;
	/** When each performer works, as `WorkSpan` has it. */
	workingHours: readonly Hours[];
	/** Clock times of `tz` within which it is to be. */
	between?: HourSpan | undefined;
	/** The activity that looks for a place does not stand in its own way. */
	except?: Uuid;
}

/** A stretch of time that is free, and which of `anyOf` is free in it. */
export interface FreeSlot extends Slot {
	resource?: Uuid;
}

/** When a choice of `anyOf` cannot be had, in order; without such a choice there is one diary, of no resource. */
interface Diary {
	resource?: Uuid;
	taken: readonly Stretch[];
}

const minute = 60_000;
const step = 15 * minute;

/** The first quarter hour at or after an instant. */
const nextStep = (at: number) => Math.ceil(at / step) * step;

/** The days in which a question looks. */
function daysOf({ after, days, tz }: SlotQuestion) {
	const from = dayOf(civilOf(after, tz));
	return { from, to: addDays(from, days), tz };
}

function diariesFor(question: SlotQuestion, others: readonly Activity[]): Diary[] {
	const { resources = [], anyOf, except } = question;
	const range = daysOf(question);
	const performers = new Set(question.performers);
	const always: Stretch[] = [];
	const sometimes = new Map((anyOf ?? []).map((id): [Uuid, Stretch[]] => [id, []]));
	for (const other of others) {
		if (other.id === except) continue;
		const books = takesResources(other) ? resourcesOf(other) : [];
		const fixed =
			(takesTime(other) && performersOf(other).some((member) => performers.has(member))) || books.some((id) => resources.includes(id));
		const lists = fixed ? [always] : [...sometimes].flatMap(([id, list]) => (books.includes(id) ? [list] : []));
		if (lists.length === 0) continue;
		const spans = takenSpansOf(other, range);
		for (const list of lists) list.push(...spans);
	}
	if (!anyOf) return [{ taken: joinedStretches(always) }];
	return [...sometimes].map(([resource, own]) => ({ resource, taken: joinedStretches([...always, ...own]) }));
}

/** The first instant in a stretch from which on so much time is free; Infinity if there is none. */
function firstFree({ from, to }: Stretch, taken: readonly Stretch[], length: number): number {
	let at = nextStep(from);
	for (const busy of taken) {
		if (at + length <= busy.from || at + length > to) break;
		if (busy.to > at) at = nextStep(busy.to);
	}
	return at + length <= to ? at : Infinity;
}

/**
 * The first slots, on quarter hours within working hours, in which nobody and nothing named is taken; earliest first, and
 * the next is looked for behind the one found.
 */
export function freeSlots(question: SlotQuestion, others: readonly Activity[], most = 3): FreeSlot[] {
	const { tz, after, minutes } = question;
	const length = minutes * minute;
	const diaries = diariesFor(question, others);
	const slots: FreeSlot[] = [];
	for (const { from, to } of workStretches({ ...question, first: daysOf(question).from })) {
		let at = Math.max(after, from);
		while (slots.length < most) {
			const tries = diaries.map(({ resource, taken }) => ({ resource, at: firstFree({ from: at, to }, taken, length) }));
			const best = tries.reduce((first, one) => (one.at < first.at ? one : first), { resource: undefined, at: Infinity });
			if (best.at === Infinity) break;
			const slot = { start: civilOf(best.at, tz), end: civilOf(best.at + length, tz) };
			slots.push(best.resource === undefined ? slot : { ...slot, resource: best.resource });
			at = best.at + Math.max(length, step);
		}
	}
	return slots;
}
