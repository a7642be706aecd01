import type { Uuid } from '#lib/model/scalars.ts';
import type { Store } from '#lib/store/store.ts';
import { live } from '../store/live.svelte.ts';

const attached = $state<{ targets: ReadonlySet<string> }>({ targets: new Set() });

/** Whether an activity has files or links; blocks ask, which know no store. */
export const isAttached = (activityId: Uuid) => attached.targets.has(`activity:${activityId}`);

/** Keeps asking which records have files or links; an index is read, no record. Must be called while a component is set up. */
export function watchAttached(store: Store): void {
	const found = live(
		() => 0,
		() => store.find.attachedTargets(),
		[],
	);
	$effect(() => {
		attached.targets = new Set(found.current);
	});
}
