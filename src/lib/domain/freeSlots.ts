import type { Activity } from '#lib/model/activity.ts';
import type { Slot } from '#lib/model/problem.ts';
import type { Json, Tz, Uuid } from '#lib/model/scalars.ts';
import { busySpansOf } from './clashes.ts';
import { performersOf } from './performersOf.ts';
import { addDays } from './time/arithmetic.ts';
import { dayOf } from './time/civil.ts';
import { weekday } from './time/week.ts';
import { civilOf, instantOf } from './time/zone.ts';

/** A question for free time of everybody named. */
export interface SlotQuestion {
	performers: readonly Uuid[];
	/** Length wanted, in minutes. */
	minutes: number;
	/** Not before, in epoch milliseconds. */
	after: number;
	/** How many days ahead to look. */
	days: number;
	tz: Tz;
	/** Spans of clock time by ISO weekday, as members keep them; without any, 08:00 to 18:00 from Monday to Friday. */
	workingHours?: Json;
	/** The activity that looks for a place does not stand in its own way. */
	except?: Uuid;
}

const minute = 60_000;
const step = 15;

function hoursOn(day: string, workingHours: Json | undefined): [string, string][] {
	const hours = (workingHours ?? undefined) as Partial<Record<string, [string, string][]>> | undefined;
	if (hours && Object.keys(hours).length > 0) return hours[weekday(day)] ?? [];
	return weekday(day) <= 5 ? [['08:00', '18:00']] : [];
}

interface Stretch {
	from: number;
	to: number;
}

function takenBy(question: SlotQuestion, others: readonly Activity[]): Stretch[] {
	const range = { from: dayOf(civilOf(question.after, question.tz)), to: addDays(dayOf(civilOf(question.after, question.tz)), question.days), tz: question.tz };
	const wanted = new Set(question.performers);
	return others
		.filter((other) => other.id !== question.except && performersOf(other).some((member) => wanted.has(member)))
		.flatMap((other) => busySpansOf(other, range))
		.sort((one, other) => one.from - other.from);
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

/** The first slots, on quarter hours within working hours, in which nobody named is busy; earliest first. */
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
