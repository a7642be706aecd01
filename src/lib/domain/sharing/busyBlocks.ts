import { takenSpansOf, takesTime } from '#lib/domain/takenSpans.ts';
import type { Range } from '#lib/domain/occurrencesOf.ts';
import { performersOf } from '#lib/domain/performersOf.ts';
import { uuidFromText } from '#lib/domain/uuidFromText.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { BusyBlock } from '#lib/model/busyBlock.ts';
import type { Patch } from '#lib/model/change.ts';
import type { Instant, Uuid } from '#lib/model/scalars.ts';

/** A stretch of time as two instants, the second exclusive. */
export interface Stretch {
	from: Instant;
	to: Instant;
}

const instant = (ms: number) => new Date(ms).toISOString();

/**
 * When a member has no time, of activities whose calendars are `busy`: stretches that touch or overlap are one, so that
 * not even the number of activities can be read off them.
 */
export function busyStretches(activities: readonly Activity[], memberId: Uuid, range: Range): Stretch[] {
	const spans = activities
		.filter((activity) => takesTime(activity) && performersOf(activity).includes(memberId))
		.flatMap((activity) => takenSpansOf(activity, range))
		.sort((one, other) => one.from - other.from);
	const merged: { from: number; to: number }[] = [];
	for (const { from, to } of spans) {
		const last = merged.at(-1);
		if (last && from <= last.to) last.to = Math.max(last.to, to);
		else merged.push({ from, to });
	}
	return merged.map(({ from, to }) => ({ from: instant(from), to: instant(to) }));
}

/** The id of a block: it says no more than the block, and two devices of one member publish the same. */
function blockId(memberId: Uuid, { from, to }: Stretch): Uuid {
	return uuidFromText(`daybook/busy/${memberId}/${from}/${to}`);
}

/** What makes the blocks that a team knows of a member the ones that hold; `present`: all of his, the trash included. */
export function blockPatches(present: readonly BusyBlock[], wanted: readonly Stretch[], memberId: Uuid, now: Instant): Patch[] {
	const known = new Map(present.map((block) => [block.id, block]));
	const kept = new Set(wanted.map((stretch) => blockId(memberId, stretch)));
	const gone: Patch[] = present
		.filter(({ id, deletedAt }) => !kept.has(id) && deletedAt === undefined)
		.map(({ id }) => ({ type: 'busyBlock', id, fields: { deletedAt: now } }));
	const fresh = wanted.flatMap((stretch): Patch[] => {
		const id = blockId(memberId, stretch);
		const block = known.get(id);
		if (!block) return [{ type: 'busyBlock', id, create: true, fields: { memberId, ...stretch, createdBy: memberId } }];
		return block.deletedAt === undefined ? [] : [{ type: 'busyBlock', id, fields: { deletedAt: undefined } }];
	});
	return [...gone, ...fresh];
}
