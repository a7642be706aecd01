import type { Stint } from '#lib/model/stint.ts';
import type { Uuid } from '#lib/model/scalars.ts';

/** Whether a stint has not been stopped, as far as its own record tells. */
export const isRunning = ({ stop, deletedAt }: Stint): boolean => stop === undefined && deletedAt === undefined;

const later = (one: Stint, other: Stint) => one.start > other.start || (one.start === other.start && one.id > other.id);

/**
 * The one stint of a member that runs (invariant I-15): of several, which only a merge can bring about, the one started
 * last, the same on every device.
 */
export function runningStint(stints: readonly Stint[], memberId: Uuid): Stint | undefined {
	return stints
		.filter((stint) => stint.memberId === memberId && isRunning(stint))
		.reduce<Stint | undefined>((last, stint) => (last && later(last, stint) ? last : stint), undefined);
}
