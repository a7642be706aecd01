import { deriveKey } from '#lib/store/lock/deriveKey.ts';
import type { DeriveTask } from './deriveInWorker.ts';

self.addEventListener('message', ({ data }: MessageEvent<DeriveTask>) => {
	self.postMessage(deriveKey(data.passphrase, data.salt, data.cost));
});
