import type { ClockChange } from '#lib/domain/time/clockChanges.ts';
import { formatTime } from './format.ts';
import { formatDayLength, formatHours } from './formatHours.ts';
import { m } from './m.ts';

/** What a change of the clocks does to its day: in a word for where the hours stand beside it, in few words, in a sentence; and how long the day is. */
export function clockWords({ kind, from, to, minutes }: ClockChange): { word: string; short: string; full: string; length: string } {
	const span = { from: formatTime(from), to: formatTime(to) };
	const length = kind === 'gap' ? 1440 - minutes : 1440 + minutes;
	return {
		word: kind === 'gap' ? m.zones_gap_word() : m.zones_overlap_word(),
		short: kind === 'gap' ? m.zones_gap_short(span) : m.zones_overlap_short(span),
		full: `${kind === 'gap' ? m.zones_gap(span) : m.zones_overlap(span)} ${m.zones_day_length({ hours: formatHours(length) })}`,
		length: formatDayLength(length),
	};
}
