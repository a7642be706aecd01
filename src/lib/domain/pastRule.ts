import type { ActivityStatus } from '#lib/model/activity.ts';
import { isOpen } from '#lib/model/status.ts';
import type { When } from '#lib/model/when.ts';
import { realSpan } from './realSpan.ts';
import { spanOf } from './span.ts';

/** The instant, in epoch milliseconds, after which an activity lies in the past; undefined if it is open-ended. */
export function overAt(when: When): number | undefined {
	const span = spanOf(when);
	return span && realSpan(span, when.tz).to;
}

/**
 * Only the future is planned (invariant I-6, S3-53): what is over when it is created or moved must be done or cancelled.
 * A repeating activity counts by its last possible day, which its caller knows.
 */
export function breaksPastRule(when: When, status: ActivityStatus, now: number): boolean {
	const over = overAt(when);
	return isOpen(status) && when.rrule === undefined && over !== undefined && over <= now;
}
