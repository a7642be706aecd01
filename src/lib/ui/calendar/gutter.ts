import type { SecondClock } from '#lib/domain/time/secondClock.ts';
import { addDays } from '#lib/domain/time/arithmetic.ts';
import { twoDigits } from '#lib/domain/time/dayNumber.ts';
import type { Civil, Tz } from '#lib/model/scalars.ts';
import { formatDays, formatTime, formatWeekday } from '../words/format.ts';
import { formatHours } from '../words/formatHours.ts';
import { m } from '../words/m.ts';
import { shortZone, zoneCity } from '../words/whenWords.ts';

/** Content as the calendar component takes it from outside Svelte. */
export interface Nodes {
	domNodes: Node[];
}

function element(className: string, ...content: (string | Node)[]): HTMLElement {
	const made = document.createElement('span');
	made.className = className;
	made.append(...content);
	return made;
}

/**
 * The labels of the hours, with those of a second zone beside them. The component asks for the 24 hours in their order,
 * and the order is what counts: the Date that it gives cannot show an hour that this device's clocks skip today.
 */
export function hourLabels(clocks: readonly SecondClock[]): () => Nodes {
	let asked = 0;
	return () => {
		const hour = asked++ % 24;
		const others = clocks.map(({ hours }) => element('hour other', hours[hour] === undefined ? '' : formatTime(hours[hour])));
		return { domNodes: [element('hours', element('hour', formatTime(`2026-01-01T${twoDigits(hour)}:00`)), ...others)] };
	};
}

/** How far a second zone is from the zone shown, in a sentence, and on which days of those shown. */
export function secondClockWords({ ahead, from, to }: SecondClock, tz: Tz, second: Tz): string {
	const words = { city: zoneCity(second), own: zoneCity(tz), hours: formatHours(Math.abs(ahead)) };
	const away = ahead === 0 ? m.zones_equal(words) : ahead > 0 ? m.zones_ahead(words) : m.zones_behind(words);
	return `${formatDays(from, addDays(to, -1))}: ${away}`;
}

/** `Mon–Sat`, `Sun`. */
function weekdaysOf({ from, to }: SecondClock): string {
	const last = addDays(to, -1);
	return from === last ? formatWeekday(from) : `${formatWeekday(from)}–${formatWeekday(last)}`;
}

/** What stands above the labels: the short names of both zones, in full on hover and for who cannot see them. */
export function gutterHead(clocks: readonly SecondClock[], at: number, tz: Tz, second: Tz): HTMLElement {
	const own = element('hour', shortZone(tz, at));
	own.title = zoneCity(tz);
	const others = clocks.map((clock) => {
		const days = clocks.length > 1 ? [element('days', weekdaysOf(clock))] : [];
		const name = element('hour other', shortZone(second, clock.at), ...days);
		name.title = secondClockWords(clock, tz, second);
		return name;
	});
	const names = element('hours', own, ...others);
	names.setAttribute('aria-hidden', 'true');
	const spoken = clocks.map((clock) => secondClockWords(clock, tz, second)).join('. ');
	return element('zone-names', names, element('hidden-text', `${m.zones_second()}: ${spoken}`));
}

/** What stands beside the whole days, below the names of the zones where there are two. */
export function wholeDayLabel(head: HTMLElement | undefined): Nodes {
	return { domNodes: [...(head ? [head] : []), element('whole-day', m.calendar_whole_day())] };
}

/** The days shown in the gutter of a narrow screen are too many for two columns of hours. */
export const hasRoomForSecond = (from: Civil, to: Civil, narrow: boolean) => !narrow || addDays(from, 1) === to;
