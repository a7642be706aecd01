import { m } from './m.ts';

const minute = 60_000;
const twoDigits = (value: number) => String(value).padStart(2, '0');

/** A length of time in milliseconds, in hours and full minutes: `1 h 25 min`. */
export function formatWorked(worked: number): string {
	const minutes = Math.floor(worked / minute);
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
	if (hours === 0) return m.worked_minutes({ minutes: rest });
	return rest === 0 ? m.worked_hours({ hours }) : m.worked_hours_minutes({ hours, minutes: rest });
}

/** What a stopwatch shows: `0:04:09`. */
export function formatStopwatch(worked: number): string {
	const seconds = Math.floor(worked / 1000);
	return `${Math.floor(seconds / 3600)}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
}
