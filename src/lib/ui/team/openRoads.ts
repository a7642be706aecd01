import type { TeamDesk } from '#lib/sync/desk/teamDesk.ts';
import { broadcastRoad } from '#lib/sync/broadcastRoad.ts';
import { openDesk } from '#lib/sync/desk/openDesk.ts';
import type { App } from '../shell/app.svelte.ts';

export { sayPresence } from './sayPresence.ts';

/** Opens what is known of teams and every road there is here; undefined where the browser cannot make the keys. */
export function openRoads({ store, tz }: App): Promise<TeamDesk | undefined> {
	return openDesk(store, { tz, roads: [broadcastRoad] });
}
