import { localeTag } from './language.svelte.ts';

const unit = (value: number, name: 'hour' | 'minute') =>
	new Intl.NumberFormat(localeTag(), { style: 'unit', unit: name, unitDisplay: 'long' }).format(value);

/** `24.5 h`, by the sign that all languages share: the word is too wide for the head of a day. */
export const formatDayLength = (minutes: number) =>
	`${new Intl.NumberFormat(localeTag(), { maximumFractionDigits: 1 }).format(minutes / 60)} h`;

/** `9 hours`, `1 hour 30 minutes`, `45 minutes`. */
export function formatHours(minutes: number): string {
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
	const parts = [...(hours > 0 ? [unit(hours, 'hour')] : []), ...(rest > 0 || hours === 0 ? [unit(rest, 'minute')] : [])];
	return parts.join(' ');
}
