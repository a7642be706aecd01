/** A value that follows another at most once per animation frame: bursts of changes are drawn as one. */
export function coalesced<Value>(value: () => Value): { readonly current: Value } {
	let current = $state.raw(value());
	$effect(() => {
		const latest = value();
		const frame = requestAnimationFrame(() => (current = latest));
		return () => cancelAnimationFrame(frame);
	});
	return {
		get current() {
			return current;
		},
	};
}
