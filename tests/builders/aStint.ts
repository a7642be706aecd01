import type { Stint } from '#lib/model/stint.ts';
import { ann } from './anActivity.ts';

let made = 0;

/** A stint of Ann's on an activity, from one instant to another; without an end it runs. */
export function aStint(activityId: string, start: string, stop?: string, more: Partial<Stint> = {}): Stint {
	made += 1;
	const base = { id: `stint-${String(made).padStart(4, '0')}`, createdAt: start, createdBy: ann };
	return { ...base, activityId, memberId: ann, start, ...(stop !== undefined && { stop }), ...more };
}
