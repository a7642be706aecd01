import type { Stint } from '#lib/model/stint.ts';
import type { RowExtras } from './row.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * The keys that a stint is found by besides its start: `_running`, the member of one that nobody has stopped, and
 * `_long`, the end of one longer than a day. What is in the trash has none.
 */
export function stintKeys({ deletedAt, memberId, start, stop }: Stint): Pick<RowExtras, '_running' | '_long'> {
	if (deletedAt !== undefined) return {};
	if (stop === undefined) return { _running: memberId };
	return Date.parse(stop) - Date.parse(start) > day ? { _long: stop } : {};
}
