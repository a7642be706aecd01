import type { Civil } from '#lib/model/scalars.ts';
import type { Find } from '#lib/store/find.ts';

/** How many open threads have no next step; what works that out is loaded once there are any. */
export async function waitingCount(find: Find, day: Civil): Promise<number> {
	const threads = await find.openThreads();
	if (threads.length === 0) return 0;
	const planned = await find.openSteps();
	const { withoutNextStep } = await import('#lib/domain/threads/withoutNextStep.ts');
	return withoutNextStep(threads, planned, day).length;
}
