import type { ImportedActivity } from '#lib/interop/ics/imported.ts';
import type { Civil } from '#lib/model/scalars.ts';

const timeOf = ({ when }: ImportedActivity): Civil => when.start ?? when.due ?? '';

/** What is to come, the next first; then what has passed, the last first: people know a calendar by what is near. */
export function nearestFirst(activities: readonly ImportedActivity[], today: Civil): ImportedActivity[] {
	const sorted = [...activities].sort((one, other) => (timeOf(one) < timeOf(other) ? -1 : 1));
	const first = sorted.findIndex((activity) => timeOf(activity) >= today);
	return first < 0 ? sorted.reverse() : [...sorted.slice(first), ...sorted.slice(0, first).reverse()];
}
