import type { Civil } from '#lib/model/scalars.ts';
import { addDays } from '../time/arithmetic.ts';
import type { Line } from './content.ts';
import type { Context } from './context.ts';

/** The next line for a day: what is urgent is not planned for next week. */
export function lineFor({ options }: Context, next: () => Line, day: Civil): Line {
	const isFar = day > addDays(options.today, 1);
	for (;;) {
		const line = next();
		if (!isFar || !line.tags?.includes('urgent')) return line;
	}
}
