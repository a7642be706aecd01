import ICAL from 'ical.js';
import { rrulestr } from 'rrule';
import { RRuleTemporal } from 'rrule-temporal';
import { expand } from '#lib/domain/recurrence/expand.ts';
import { parseRule } from '#lib/domain/recurrence/parseRule.ts';
import { addDays } from '#lib/domain/time/arithmetic.ts';
import { dayOf } from '#lib/domain/time/civil.ts';
import { tz } from './firm.ts';
import { timesInTurn } from './measuredRepeatedly.ts';

const start = '2026-01-31T09:00';
const basicStart = '20260131T090000';
/** Ten years after the start. */
const from = '2036-02-01';

/** A rule, and the days to look at: from `from` to, exclusively, `to`. */
interface Asked {
	rule: string;
	to: string;
}

const atMidnight = (day: string) => new Date(`${day}T00:00:00Z`);

/** Reads the rule anew each time, as the others do; a rule given as text would be kept. */
function byUs({ rule, to }: Asked): number {
	const parsed = parseRule(rule);
	if ('problem' in parsed) throw new Error(parsed.problem.kind);
	return expand({ rrule: parsed.rule, start, tz }, { from, to }).occurrences.length;
}

function byRrule({ rule, to }: Asked, begin: string): number {
	return rrulestr(`DTSTART${begin}\nRRULE:${rule}`).between(atMidnight(from), atMidnight(to), true).length;
}

function byTemporal({ rule, to }: Asked): number {
	const dates = new RRuleTemporal({ rruleString: `DTSTART;TZID=${tz}:${basicStart}\nRRULE:${rule}` });
	return dates.between(atMidnight(from), atMidnight(to), true).length;
}

/** It has no windows: it walks from the start. */
function byIcal({ rule, to }: Asked): number {
	const dates = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateTimeString(`${start}:00`));
	const [first, end] = [ICAL.Time.fromDateString(from), ICAL.Time.fromDateString(to)];
	let count = 0;
	for (let date = dates.next(); date.compare(end) < 0; date = dates.next()) if (date.compare(first) >= 0) count++;
	return count;
}

const engines = {
	Daybook: byUs,
	'rrule, floating': (asked: Asked) => byRrule(asked, `:${basicStart}Z`),
	'rrule, with a zone': (asked: Asked) => byRrule(asked, `;TZID=${tz}:${basicStart}`),
	'rrule-temporal': byTemporal,
	'ical.js': byIcal,
};

export type Engine = keyof typeof engines;

/** How long each engine takes, in ms, for the first so many occurrences of a rule from ten years after its start. */
export function timeEngines(rule: string, count: number, only?: readonly Engine[]): [Engine, number][] {
	const { occurrences } = expand({ rrule: rule, start, tz }, { from, to: '2200-01-01', limit: count });
	const asked = { rule, to: addDays(dayOf(occurrences.at(-1) ?? from), 1) };
	const names = (Object.keys(engines) as Engine[]).filter((name) => only?.includes(name) ?? true);
	for (const name of names) {
		const given = engines[name](asked);
		if (given !== count) throw new Error(`${name} gives ${given} occurrences of ${rule}, not ${count}`);
	}
	const times = timesInTurn(names.map((name) => () => engines[name](asked)));
	return names.map((name, index) => [name, times[index] ?? Number.NaN]);
}
