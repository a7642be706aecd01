import { addDays } from '#lib/domain/time/arithmetic.ts';
import type { Civil } from '#lib/model/scalars.ts';

/** In days: what lasts no longer is found by its first day, for a question need only look back so far. */
export const longestSpread = 7;

/** For the days from `from` to, exclusively, `to`: between which first days that lies which may touch them. */
export const spreadRange = (from: Civil, to: Civil): [low: Civil, high: Civil] => [addDays(from, 1 - longestSpread), addDays(to, -1)];
