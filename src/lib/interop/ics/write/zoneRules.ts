import { datePartsOf, daysInMonth } from '#lib/domain/time/dayNumber.ts';
import { weekdayCodes } from '#lib/domain/recurrence/rule.ts';
import { weekdayOfNumber } from '#lib/domain/time/week.ts';
import type { Transition } from './transitions.ts';

/** Changes of clocks that follow one yearly rule, or a single one without a rule. */
export interface Observance {
	first: Transition;
	/** The last one of a rule that ends. */
	last?: Transition;
	/** RRULE without UNTIL. */
	rule?: string;
}

const DAY = 86_400_000;
/** Fewer in a row may look alike by chance. */
const leastOfRule = 3;

/** Where in its month a change of clocks lies, on the clocks before it. */
interface Place {
	transition: Transition;
	key: string;
	year: number;
	month: number;
	day: number;
	weekday: string;
	/** Days in the month. */
	length: number;
}

function placeOf(transition: Transition): Place {
	const wall = transition.at + transition.before;
	const number = Math.floor(wall / DAY);
	const { year, month, day } = datePartsOf(number);
	const weekday = weekdayCodes[weekdayOfNumber(number) - 1] ?? 'MO';
	const key = [transition.before, transition.after, month, weekday, wall - number * DAY].join();
	return { transition, key, year, month, day, weekday, length: daysInMonth(year, month) };
}

/** The days of the month that all changes lie on, as a rule says them: the last, the nth, or seven days in a row. */
function daysOf(places: readonly Place[]): string | undefined {
	const [{ weekday, month } = { weekday: '', month: 0 }] = places;
	const rule = (days: string) => `FREQ=YEARLY;BYMONTH=${month};${days}`;
	if (places.every(({ day, length }) => day > length - 7)) return rule(`BYDAY=-1${weekday}`);
	const nth = new Set(places.map(({ day }) => Math.ceil(day / 7)));
	if (nth.size === 1) return rule(`BYDAY=${[...nth].join()}${weekday}`);
	const days = places.map(({ day }) => day);
	const least = Math.min(...days);
	if (Math.max(...days) - least > 6) return undefined;
	return rule(`BYMONTHDAY=${Array.from({ length: 7 }, (_, index) => least + index).join()};BYDAY=${weekday}`);
}

function observancesOf(run: readonly Place[], lastYear: number): Observance[] {
	const [first] = run;
	const last = run.at(-1);
	if (!first || !last) return [];
	const rule = run.length >= leastOfRule ? daysOf(run) : undefined;
	if (rule === undefined) return run.map(({ transition }) => ({ first: transition }));
	return [{ first: first.transition, rule, ...(last.year < lastYear && { last: last.transition }) }];
}

/**
 * Changes of clocks told by as few yearly rules as they follow; a rule that still holds in `lastYear`, the last one
 * looked at, is left open. What follows no rule stands alone.
 */
export function zoneRules(transitions: readonly Transition[], lastYear: number): Observance[] {
	const alike = new Map<string, Place[]>();
	for (const place of transitions.map(placeOf)) alike.set(place.key, [...(alike.get(place.key) ?? []), place]);
	const observances: Observance[] = [];
	for (const places of alike.values()) {
		let run: Place[] = [];
		for (const place of places) {
			const goesOn = place.year === (run.at(-1)?.year ?? NaN) + 1 && daysOf([...run, place]) !== undefined;
			if (!goesOn) observances.push(...observancesOf(run, lastYear));
			run = goesOn ? [...run, place] : [place];
		}
		observances.push(...observancesOf(run, lastYear));
	}
	return observances.sort((one, other) => one.first.at - other.first.at);
}
