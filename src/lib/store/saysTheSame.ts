import { sameValue } from '#lib/domain/sameValue.ts';
import type { LooseRow } from './row.ts';

/** What a row says of its record: not when each field was written, but whether somebody wrote another value at the same time. */
function saying(row: LooseRow): Record<string, unknown> {
	const fields = Object.entries(row).filter(([name]) => !name.startsWith('_'));
	return { ...Object.fromEntries(fields), _rivals: row._rivals };
}

/** Whether two rows of a record have the same values, and rivals to the same fields. */
export const saysTheSame = (one: LooseRow, other: LooseRow): boolean => sameValue(saying(one), saying(other));
