import type { Civil } from '#lib/model/scalars.ts';
import { addDays } from './arithmetic.ts';
import { weekday } from './week.ts';

/** The day itself from Monday to Friday, else the Monday after it. */
export function workingDay(day: Civil): Civil {
	const number = weekday(day);
	return number > 5 ? addDays(day, 8 - number) : day;
}
