/** Whether the runtime brings Temporal itself: then its service worker, which may load nothing later, has it too. */
export function hasOwnTemporal(): boolean {
	return 'Temporal' in globalThis && Function.prototype.toString.call(Temporal.PlainDate).includes('[native code]');
}
