import { vectorsOf, type Vector } from '#lib/store/segments.ts';
import type { Team } from './team.ts';

/** What this device has of a team, by quarter, the newest first. */
export async function quarterVectors({ store, space }: Team): Promise<Map<string, Vector>> {
	const vectors = await vectorsOf(store.db, space);
	return new Map([...vectors].map(([segment, vector]) => [segment.slice(space.length + 1), vector]));
}

/** How many entries a vector stands for. */
export const entriesIn = (vector: Vector) => [...vector.values()].reduce((sum, to) => sum + to, 0);

/** What only fills gaps: few rows, which all others may refer to. */
const firstQuarter = '1970q1';

/** The quarters in the order in which they are asked for: the newest first, then what all refer to, then back in time. */
export function inAskingOrder(quarters: Iterable<string>): string[] {
	const [newest, ...rest] = [...quarters].sort().reverse();
	if (newest === undefined) return [];
	const first = rest.filter((quarter) => quarter === firstQuarter);
	return [newest, ...first, ...rest.filter((quarter) => quarter !== firstQuarter)];
}
