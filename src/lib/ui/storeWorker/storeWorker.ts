import type { WorkTask } from '../inspect/inspectProtocol.ts';
import { work } from '../inspect/work.ts';
import type { RestoreTask } from '../settings/restore/restoreProtocol.ts';
import { restoring } from '../settings/restore/restoring.ts';

// What reads or writes much of the store shares one file, for most of it is the store itself.
self.addEventListener('message', ({ data }: MessageEvent<WorkTask | RestoreTask>) => {
	void ('kind' in data ? restoring(data) : work(data));
});
