import { lastOccurrence } from '#lib/domain/recurrence/lastOccurrence.ts';
import { isDay } from '#lib/domain/time/civil.ts';
import { digits } from '#lib/domain/time/dayNumber.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Civil, Tz } from '#lib/model/scalars.ts';
import { isUtc } from './timeLine.ts';
import type { Years } from './zoneLines.ts';

/** An endless series is told with clocks that are right for so many years, where they follow no rule. */
const endless = 20;

function timesOf({ when, rdates, exdates, recurrenceId }: Activity): Civil[] {
	const { start, end, due, rrule, tz } = when;
	const from = due ?? start;
	const last = rrule === undefined || from === undefined ? undefined : lastOccurrence({ rrule, start: from, tz });
	const open = rrule !== undefined && from !== undefined && last === undefined;
	const far = open ? [`${String(digits(from, 0, 4) + endless).padStart(4, '0')}${from.slice(4)}`] : [];
	const times = [start, end, due, last, recurrenceId, ...far, ...Object.keys(rdates), ...Object.keys(exdates)];
	return times.filter((time) => time !== undefined);
}

/** The zones that timed activities need, each with the years that their times lie in. */
export function zonesUsed(activities: readonly Activity[], seriesOf: (activity: Activity) => Activity | undefined): Map<Tz, Years> {
	const zones = new Map<Tz, Years>();
	for (const activity of activities) {
		const times = timesOf(activity).filter((time) => !isDay(time));
		for (const tz of new Set([activity.when.tz, seriesOf(activity)?.when.tz ?? activity.when.tz])) {
			if (times.length === 0 || isUtc(tz)) continue;
			const years = times.map((time) => digits(time, 0, 4));
			const held = zones.get(tz);
			zones.set(tz, {
				from: Math.min(held?.from ?? Infinity, ...years),
				to: Math.max(held?.to ?? -Infinity, ...years),
			});
		}
	}
	return zones;
}
