import { localeTag } from './language.svelte.ts';

const units = [
	['week', 10_080],
	['day', 1_440],
	['hour', 60],
	['minute', 1],
] as const;

/** A length in the largest unit that leaves no rest: `90 min`, `2 days`. */
export function formatDuration(minutes: number): string {
	const [unit, size] = units.find(([, one]) => minutes >= one && minutes % one === 0) ?? units[3];
	const style = { style: 'unit', unit, unitDisplay: unit === 'minute' ? 'short' : 'long' } as const;
	return new Intl.NumberFormat(localeTag(), style).format(minutes / size);
}
