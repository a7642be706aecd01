import type { Occurrence } from '#lib/domain/occurrence.ts';
import type { Span } from '#lib/domain/span.ts';
import { isDay } from '#lib/domain/time/civil.ts';
import { convert } from '#lib/domain/time/zone.ts';
import type { Tz } from '#lib/model/scalars.ts';
import type { When } from '#lib/model/when.ts';

/** The time of an occurrence after it was moved on a screen that shows clocks of `tz`: in its own zone, in its own form. */
export function movedWhen({ own, activity }: Occurrence, span: Span, tz: Tz): When {
	const start = convert(span.start, tz, own.tz);
	const end = convert(span.end, tz, own.tz);
	if (own.due === undefined)
		return { start, ...(activity.when.end !== undefined || isDay(start) || end !== start ? { end } : {}), tz: own.tz };
	// A task may have a day from which it can be done; it stays unless the due date passes it.
	const from = activity.when.start;
	return {
		due: start,
		...(from !== undefined && from.slice(0, 10) <= start.slice(0, 10) && isDay(from) === isDay(start) && { start: from }),
		tz: own.tz,
	};
}
