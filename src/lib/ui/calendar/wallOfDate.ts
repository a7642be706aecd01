import type { Civil } from '#lib/model/scalars.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** What the calendar component means by a Date: the wall clock of its local fields, never its instant. */
export function dayOfDate(date: Date): Civil {
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function clockOfDate(date: Date): Civil {
	return `${dayOfDate(date)}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
