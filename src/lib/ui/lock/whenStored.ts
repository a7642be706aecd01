import type { Store } from '#lib/store/store.ts';

/** As long as a draft may lie before it is stored, in ms. */
const lastDrafts = 300;

/** Waits until nothing that was typed or done on this page is on its way to the storage. */
export async function whenStored({ pending }: Store): Promise<void> {
	await new Promise((done) => setTimeout(done, lastDrafts));
	await new Promise<void>((done) => {
		if (!pending.any) return done();
		const unwatch = pending.watch(() => {
			if (pending.any) return;
			unwatch();
			done();
		});
	});
}
