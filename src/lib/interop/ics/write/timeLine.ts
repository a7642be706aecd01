import { isDay } from '#lib/domain/time/civil.ts';
import { isZone } from '#lib/domain/time/zone.ts';
import type { Civil, Instant, Tz } from '#lib/model/scalars.ts';
import { contentLine, type Params } from './contentLine.ts';

/** Whether times of a zone are written in UTC: its own, and those of names that are no zone here, which count as UTC. */
export const isUtc = (tz: Tz) => tz === 'UTC' || !isZone(tz);

/** One or more civil times of one form as a property: `VALUE=DATE`, UTC, or with the TZID of their zone (RFC 5545 §3.3.5). */
export function timeLine(name: string, times: Civil | readonly Civil[], tz: Tz, params: Params = {}): string {
	const list = typeof times === 'string' ? [times] : times;
	if (isDay(list[0] ?? '')) return contentLine(name, 'date', list, params);
	const utc = isUtc(tz);
	const values = list.map((time) => `${time}:00${utc ? 'Z' : ''}`);
	return contentLine(name, 'date-time', values, { ...params, ...(!utc && { TZID: tz }) });
}

/** An instant in UTC to the second, as DTSTAMP and its like demand. */
export function instantLine(name: string, at: Instant): string {
	return contentLine(name, 'date-time', `${at.slice(0, 19)}Z`);
}
