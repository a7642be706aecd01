import { formatDuration } from './formatDuration.ts';
import { m } from './m.ts';

/** How long before the start: `at the start`, `15 minutes before`, `1 day before`. */
export function minutesBefore(minutes: number): string {
	return minutes === 0 ? m.reminder_at_start() : m.reminder_before({ time: formatDuration(minutes) });
}
