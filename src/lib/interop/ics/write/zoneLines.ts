import { clockFromMinute } from '#lib/domain/time/minuteNumber.ts';
import { twoDigits } from '#lib/domain/time/dayNumber.ts';
import type { Tz } from '#lib/model/scalars.ts';
import { plainLine } from './contentLine.ts';
import { transitionsOf, type Transition } from './transitions.ts';
import { zoneRules, type Observance } from './zoneRules.ts';

/** The years that times of one zone lie in, both included. */
export interface Years {
	from: number;
	to: number;
}

/** No zone changed its clocks before, and nobody knows what zones will do later. */
const known: Years = { from: 1850, to: 2100 };
/** So many years show whether a rule goes on. */
const lookAhead = 8;

const within = (year: number) => Math.min(Math.max(year, known.from), known.to);

const basic = (wall: number) => `${clockFromMinute(Math.floor(wall / 60_000)).replace(/[-:]/g, '')}${seconds(wall)}`;
const seconds = (ms: number) => twoDigits(Math.floor((((ms % 60_000) + 60_000) % 60_000) / 1000));

function offsetText(offset: number): string {
	const total = Math.abs(offset) / 1000;
	const [hours, minutes, rest] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
	return `${offset < 0 ? '-' : '+'}${twoDigits(hours)}${twoDigits(minutes)}${rest === 0 ? '' : twoDigits(rest)}`;
}

function observanceLines({ first: { at, before, after }, last, rule }: Observance): string[] {
	const name = after > before ? 'DAYLIGHT' : 'STANDARD';
	const until = last ? `;UNTIL=${basic(last.at)}Z` : '';
	return [
		`BEGIN:${name}`,
		`DTSTART:${basic(at + before)}`,
		`TZOFFSETFROM:${offsetText(before)}`,
		`TZOFFSETTO:${offsetText(after)}`,
		...(rule === undefined ? [] : [`RRULE:${rule}${until}`]),
		`END:${name}`,
	];
}

/**
 * A VTIMEZONE (RFC 5545 §3.6.5) that is right for times of the given years, and as far on as the zone's present rules
 * hold: its changes of clocks, read from Temporal, as yearly rules with UTC UNTILs where they end.
 */
export function zoneLines(tz: Tz, years: Years): string[] {
	const from = within(years.from - 1);
	const to = within(Math.max(years.to + 1, years.from + lookAhead));
	const { offset, transitions } = transitionsOf(tz, from, to);
	// What holds before the first change that is told; needed where no change lies before the first time.
	const start: Transition = { at: Date.UTC(from, 0, 1), before: offset, after: offset };
	const covered = transitions.some(({ at }) => at < Date.UTC(within(years.from), 0, 1) - 86_400_000);
	const observances = [...(covered ? [] : [{ first: start }]), ...zoneRules(transitions, to)];
	return ['BEGIN:VTIMEZONE', plainLine('TZID', tz), ...observances.flatMap(observanceLines), 'END:VTIMEZONE'];
}
