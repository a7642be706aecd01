import type { Activity } from '#lib/model/activity.ts';
import type { Slot } from '#lib/model/problem.ts';
import type { Json, Tz, Uuid } from '#lib/model/scalars.ts';
import { performersOf } from './performersOf.ts';
import { resourcesOf } from './resourcesOf.ts';
import { takenSpansOf, takesResources, takesTime } from './takenSpans.ts';
import { addDays } from './time/arithmetic.ts';
import { dayOf } from './time/civil.ts';
import { weekday } from './time/week.ts';
import { civilOf, instantOf } from './time/zone.ts';

/** A question for time in which everybody and everything named is free. */
export interface SlotQuestion {
	performers: readonly Uuid[];
	resources?: readonly Uuid[];
	/** Length wanted, in minutes. */
	minutes: number;
	/** Not before, in epoch milliseconds. */
	after: number;
	/** How many days ahead to look. */
	days: number;
	tz: Tz;
	/**
	 * The working hours of each performer: spans of clock time by ISO weekday, as members keep them. A slot lies within
	 * all of them; whoever keeps none works from 08:00 to 18:00, Monday to Friday.
	 */
	workingHours?: readonly Json[];
	/** The activity that looks for a place does not stand in its own way. */
	except?: Uuid;
}

const minute = 60_000;
const step = 15;

type Hours = [opens: string, closes: string][];

function hoursOf(day: string, workingHours: Json): Hours {
	const hours = (workingHours ?? undefined) as Partial<Record<string, Hours>> | undefined;
	if (hours && Object.keys(hours).length > 0) return hours[weekday(day)] ?? [];
	return weekday(day) <= 5 ? [['08:00', '18:00']] : [];
}

/** What two lists of hours have in common. */
function common(ones: Hours, others: Hours): Hours {
	const pairs = ones.flatMap((one) =>
		others.map((other): [string, string] => [one[0] > other[0] ? one[0] : other[0], one[1] < other[1] ? one[1] : other[1]]),
	);
	return pairs.filter(([opens, closes]) => opens < closes);
}

function hoursOn(day: string, workingHours: readonly Json[] = []): Hours {
	const [first = hoursOf(day, null), ...more] = workingHours.map((hours) => hoursOf(day, hours));
	return more.reduce(common, first);
}

interface Stretch {
	from: number;
	to: number;
}

function takenBy(question: SlotQuestion, others: readonly Activity[]): Stretch[] {
	const range = {
		from: dayOf(civilOf(question.after, question.tz)),
		to: addDays(dayOf(civilOf(question.after, question.tz)), question.days),
		tz: question.tz,
	};
	const { resources = [], except } = question;
	const performers = new Set(question.performers);
	const inTheWay = (other: Activity) =>
		(takesTime(other) && (performers.has(other.assigneeId) || performersOf(other).some((member) => performers.has(member)))) ||
		(resources.length > 0 && takesResources(other) && resourcesOf(other).some((resource) => resources.includes(resource)));
	const taken = others.filter((other) => other.id !== except && inTheWay(other)).flatMap((other) => takenSpansOf(other, range));
	return joined(taken.sort((one, other) => one.from - other.from));
}

/** Stretches in order, those that meet as one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
	const whole: Stretch[] = [];
	for (const { from, to } of stretches) {
		const last = whole.at(-1);
		if (last && from <= last.to) last.to = Math.max(last.to, to);
		else whole.push({ from, to });
	}
	return whole;
}

/** The first quarter hour at or after an instant. */
const nextStep = (at: number) => Math.ceil(at / (step * minute)) * step * minute;

/** Starts of slots in one stretch of working time; the next is looked for behind the one found. */
function slotsIn({ from, to }: Stretch, taken: readonly Stretch[], length: number, most: number): number[] {
	const found: number[] = [];
	let at = nextStep(from);
	for (const busy of [...taken, { from: Infinity, to: Infinity }]) {
		while (found.length < most && at + length <= Math.min(to, busy.from)) {
			found.push(at);
			at = nextStep(at + Math.max(length, step * minute));
		}
		if (busy.to > at && busy.from < to) at = nextStep(busy.to);
	}
	return found;
}

/** The first slots, on quarter hours within working hours, in which nobody and nothing named is taken; earliest first. */
export function freeSlots(question: SlotQuestion, others: readonly Activity[], most = 3): Slot[] {
	const { tz, after, days, minutes } = question;
	const taken = takenBy(question, others);
	const first = dayOf(civilOf(after, tz));
	const slots: Slot[] = [];
	for (let n = 0; n < days && slots.length < most; n++) {
		const day = addDays(first, n);
		for (const [opens, closes] of hoursOn(day, question.workingHours)) {
			const stretch = { from: Math.max(after, instantOf(`${day}T${opens}`, tz)), to: instantOf(`${day}T${closes}`, tz) };
			const starts = slotsIn(stretch, taken, minutes * minute, most - slots.length);
			slots.push(...starts.map((at) => ({ start: civilOf(at, tz), end: civilOf(at + minutes * minute, tz) })));
		}
	}
	return slots;
}
