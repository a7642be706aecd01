import { vectorsOf, type Vector } from '#lib/store/segments.ts';
import type { Team } from './team.ts';

/** What this device has of a team, by quarter, the newest first. */
export async function quarterVectors({ store, space }: Team): Promise<Map<string, Vector>> {
	const vectors = await vectorsOf(store.db, space);
	return new Map([...vectors].map(([segment, vector]) => [segment.slice(space.length + 1), vector]));
}
