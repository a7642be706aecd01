import type { DeviceState } from '#lib/sync/desk/deskState.ts';
import { localeTag } from '../words/language.svelte.ts';
import { m } from '../words/m.ts';

const units = [
	['year', 365 * 86_400_000],
	['day', 86_400_000],
	['hour', 3_600_000],
	['minute', 60_000],
] as const;

/** About how much it is, in the largest unit that there is one of: `3 hours`, for any number of milliseconds. */
export function roughly(length: number): string {
	const [unit, size] = units.find(([, one]) => Math.abs(length) >= one) ?? units[3];
	return new Intl.NumberFormat(localeTag(), { style: 'unit', unit, unitDisplay: 'long' }).format(Math.round(Math.abs(length) / size));
}

/** How the clock of a device differs from this one's; undefined where both are alike. */
export function clockWords({ clockOff }: Pick<DeviceState, 'clockOff'>): string | undefined {
	if (clockOff === undefined) return undefined;
	return clockOff > 0 ? m.team_clock_ahead({ time: roughly(clockOff) }) : m.team_clock_behind({ time: roughly(clockOff) });
}

/** By how many milliseconds this device's own clock seems ahead (below zero: behind): several colleagues are met, and none has its time. */
export function ownClockOff(devices: readonly DeviceState[]): number | undefined {
	const met = devices.filter(({ here, road }) => !here && road !== undefined);
	const offs = met.flatMap(({ clockOff }) => clockOff ?? []).sort((one, other) => Math.abs(one) - Math.abs(other));
	const agree = offs.every((off) => Math.sign(off) === Math.sign(offs[0]!));
	return offs.length > 1 && offs.length === met.length && agree ? -offs[0]! : undefined;
}
