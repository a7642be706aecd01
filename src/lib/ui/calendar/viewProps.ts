import type { Occurrence } from '#lib/domain/occurrence.ts';
import type { Span } from '#lib/domain/span.ts';
import type { Weekday } from '#lib/domain/time/week.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Civil } from '#lib/model/scalars.ts';

/** What every layout of the calendar is given, and what it reports. Times are wall clocks in the zone shown. */
export interface ViewProps {
	/** What lies in the days shown, in the order of `occurrencesIn`. */
	occurrences: readonly Occurrence[];
	/** The days shown, the last exclusive. */
	from: Civil;
	to: Civil;
	/** The day that the address names. */
	day: Civil;
	today: Civil;
	/** The present minute. */
	now: Civil;
	firstDay: Weekday;
	/** The key of the occurrence whose card or popover is open. */
	selected?: string | undefined;
	/** Something new is being entered: what was marked for it stays marked. */
	drafting: boolean;
	/** Show a light popover at the block, or with `full` the card. */
	onopen: (occurrence: Occurrence, anchor: HTMLElement | DOMRect, full?: boolean) => void;
	/** Begin a new activity there, with what else is known of it; a whole-day span has days. */
	oncreate: (span: Span, anchor: HTMLElement | DOMRect, fields?: Partial<Activity>) => void;
	/** Give an occurrence another time, in the zone shown; false: refused, go back to where it was. */
	onmove: (occurrence: Occurrence, span: Span, how: 'move' | 'resize') => Promise<boolean>;
	/** Show another day in the same layout. */
	ongo: (day: Civil) => void;
	/** Show a day in the day layout. */
	onday: (day: Civil) => void;
}
