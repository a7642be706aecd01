import { addDays, daysBetween } from '#lib/domain/time/arithmetic.ts';
import { dayOf, isDay, timeOf } from '#lib/domain/time/civil.ts';
import type { Civil, Label } from '#lib/model/scalars.ts';
import { localeTag, spoken } from './language.svelte.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = localeTag() + JSON.stringify(options);
	let format = formats.get(key);
	if (!format) formats.set(key, (format = new Intl.DateTimeFormat(localeTag(), { ...options, timeZone: 'UTC' })));
	return format;
}

const dateOf = (civil: Civil) => new Date(isDay(civil) ? `${civil}T00:00Z` : `${civil}Z`);

/** A date or time in the user's language; a wall clock is shown as it stands, in no zone. */
export function formatCivil(civil: Civil, options: Intl.DateTimeFormatOptions): string {
	return formatter(options).format(dateOf(civil));
}

/** `10:00`, or `10:00 AM` where people write it so; nothing for a whole day. */
export function formatTime(civil: Civil): string {
	return timeOf(civil) === undefined ? '' : formatCivil(civil, { hour: 'numeric', minute: '2-digit' });
}

/** `Tue 24 Nov`, and with its year where that is another than this one. */
export function formatShortDay(civil: Civil): string {
	const parts = { weekday: 'short', day: 'numeric', month: 'short' } as const;
	const thisYear = Number(civil.slice(0, 4)) === new Date().getFullYear();
	return formatCivil(dayOf(civil), thisYear ? parts : { ...parts, year: 'numeric' });
}

/** `Tuesday 24 November 2026`. */
export const formatLongDay = (civil: Civil) =>
	formatCivil(dayOf(civil), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** `Tue`. */
export const formatWeekday = (civil: Civil, width: 'long' | 'short' | 'narrow' = 'short') => formatCivil(dayOf(civil), { weekday: width });

/** `November 2026`. */
export const formatMonth = (civil: Civil) => formatCivil(dayOf(civil), { month: 'long', year: 'numeric' });

/** `16 – 22 November 2026`, `30 Nov – 6 Dec 2026`: days, the last one included. */
export function formatDays(from: Civil, last: Civil): string {
	const month = from.slice(0, 7) === last.slice(0, 7) ? 'long' : 'short';
	const format = formatter({ day: 'numeric', month, year: 'numeric' });
	if (from === last) return formatLongDay(from);
	// The tables of Italian write 01–07, where nobody does.
	return format.formatRange(dateOf(from), dateOf(last)).replace(/\b0(?=\d\b)/g, '');
}

/** `today`, `tomorrow`, `yesterday`; undefined for days that have no name of their own. */
export function nearDay(day: Civil, today: Civil): string | undefined {
	const away = daysBetween(today, day);
	if (Math.abs(away) > 1) return undefined;
	return new Intl.RelativeTimeFormat(localeTag(), { numeric: 'auto' }).format(away, 'day');
}

/** From–to in few words: `10:00–11:00`, `Tue 24 Nov, 10:00–11:00`, `24–26 Nov`. The day is left out where `day` has it. */
export function formatSpan(start: Civil, end: Civil, day?: Civil): string {
	if (isDay(start)) {
		const last = addDays(end, -1);
		return last <= start ? formatShortDay(start) : `${formatShortDay(start)} – ${formatShortDay(last)}`;
	}
	const head = day !== undefined && dayOf(start) === day ? '' : `${formatShortDay(start)}, `;
	if (end === start) return head + formatTime(start);
	const tail = dayOf(end) === dayOf(start) ? formatTime(end) : `${formatShortDay(end)}, ${formatTime(end)}`;
	return `${head}${formatTime(start)}–${tail}`;
}

/** A name in the language spoken, or in any that it was given in. */
export function formatLabel(label: Label): string {
	return label[spoken()] ?? label.en ?? Object.values(label)[0] ?? '';
}

export const formatNumber = (value: number) => new Intl.NumberFormat(localeTag()).format(value);

/** The first day of the week where the user lives, ISO: 1 is Monday. */
export function firstDayOfLocale(): number {
	const locale = new Intl.Locale(localeTag()) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } };
	return locale.getWeekInfo?.().firstDay ?? 1;
}
