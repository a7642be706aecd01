import type { Patch } from '#lib/model/change.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { isDay } from '../time/civil.ts';
import { instantOf } from '../time/zone.ts';
import type { Context } from './context.ts';
import { sampleId } from './sampleId.ts';

type ActivityPatch = Patch & { type: 'activity' };

const minute = 60_000;
/** Weeks back for which time was measured: a firm that began to do so lately. */
const weeks = 3;

/** Chance that does not move the chance of others: a number from the end of an id. */
const lotOf = (id: Uuid, among: number) => Number.parseInt(id.slice(-6), 16) % among;

/** When somebody was at it: begun a little late and ended a little early, never in the future. Undefined where nothing was measured. */
function stretchOf({ id, fields: { when, status, busy } }: ActivityPatch, now: number): { start: number; stop: number } | undefined {
	const { start, end, tz } = when ?? {};
	// Nobody is at two things at once, and what takes nobody's time is not measured.
	if (status !== 'done' || busy !== true || start === undefined || end === undefined || tz === undefined || isDay(start)) return undefined;
	const from = instantOf(start, tz) + lotOf(id, 5) * minute;
	const stop = Math.min(instantOf(end, tz) - lotOf(id, 8) * minute, now);
	return from < stop && from > now - weeks * 7 * 24 * 60 * minute ? { start: from, stop } : undefined;
}

/** Measures the work on most of what the firm did lately, so that the report of time has something to sum. */
export function addStints({ options, patches }: Context): void {
	const measured = patches.flatMap((patch) => {
		if (patch.type !== 'activity' || lotOf(patch.id, 6) === 0 || patch.fields.assigneeId === undefined) return [];
		const stretch = stretchOf(patch, options.now);
		return stretch ? [{ activityId: patch.id, memberId: patch.fields.assigneeId, ...stretch }] : [];
	});
	for (const { activityId, memberId, start, stop } of measured) {
		const id = sampleId(options.now, `stint/${activityId}`);
		const fields = { activityId, memberId, start: new Date(start).toISOString(), stop: new Date(stop).toISOString() };
		patches.push({ type: 'stint', id, create: true, fields });
	}
}
