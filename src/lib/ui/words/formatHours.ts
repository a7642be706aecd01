import { localeTag } from './language.svelte.ts';

const unit = (value: number, name: 'hour' | 'minute', display: 'long' | 'short') =>
	new Intl.NumberFormat(localeTag(), { style: 'unit', unit: name, unitDisplay: display, maximumFractionDigits: 1 }).format(value);

/** `24.5 hr`. */
export const formatDayLength = (minutes: number) => unit(minutes / 60, 'hour', 'short');

/** `9 hours`, `1 hour 30 minutes`, `45 minutes`. */
export function formatHours(minutes: number): string {
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
	const parts = [...(hours > 0 ? [unit(hours, 'hour', 'long')] : []), ...(rest > 0 || hours === 0 ? [unit(rest, 'minute', 'long')] : [])];
	return parts.join(' ');
}
