/** A stretch of time in epoch milliseconds, half-open. */
export interface Stretch {
	from: number;
	to: number;
}

/** The same time as stretches in order, of which no two meet. */
export function joinedStretches(stretches: readonly Stretch[]): Stretch[] {
	const whole: Stretch[] = [];
	for (const { from, to } of [...stretches].sort((one, other) => one.from - other.from)) {
		const last = whole.at(-1);
		if (last && from <= last.to) last.to = Math.max(last.to, to);
		else whole.push({ from, to });
	}
	return whole;
}
