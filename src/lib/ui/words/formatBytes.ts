import { localeTag } from './language.svelte.ts';

/** `1.4 MB`. */
export function formatBytes(bytes: number): string {
	const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
	const power = bytes < 1_000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
	const unitDisplay = power === 0 ? 'long' : 'short';
	const style = { style: 'unit', unit: units[power]!, unitDisplay, maximumFractionDigits: power === 0 ? 0 : 1 } as const;
	return new Intl.NumberFormat(localeTag(), style).format(bytes / 1_000 ** power);
}
