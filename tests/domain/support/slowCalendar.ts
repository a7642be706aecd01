import type { Activity } from '#lib/model/activity.ts';
import type { Civil, Tz } from '#lib/model/scalars.ts';

/** A second, slow reading of days and simple rules, one day at a time, through `Date`; zones through Temporal. */
const DAY = 86_400_000;
const text = (at: number) => new Date(at).toISOString();
const dayAt = (civil: Civil) => Date.parse(`${civil.slice(0, 10)}T00:00Z`);
const wallAt = (civil: Civil) => Date.parse(civil.length > 10 ? `${civil}Z` : `${civil}T00:00Z`);

export const plusDays = (civil: Civil, days: number): Civil => text(dayAt(civil) + days * DAY).slice(0, 10) + civil.slice(10);

export const plusMinutes = (civil: Civil, minutes: number): Civil => text(wallAt(civil) + minutes * 60_000).slice(0, 16);

const known = new Map<string, number>();

/** Epoch minute at which a zone's clocks show a civil time; a whole day counts from its first instant. */
export function minuteOf(civil: Civil, tz: Tz): number {
	const held = known.get(`${civil} ${tz}`);
	if (held !== undefined) return held;
	const whole = civil.length === 10;
	const zoned = whole ? Temporal.PlainDate.from(civil).toZonedDateTime(tz) : Temporal.PlainDateTime.from(civil).toZonedDateTime(tz);
	const minute = zoned.epochMilliseconds / 60_000;
	known.set(`${civil} ${tz}`, minute);
	return minute;
}

export function clockAt(minute: number, tz: Tz): Civil {
	const zoned = Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(tz);
	return zoned.toPlainDateTime().toString().slice(0, 16);
}

/** A rule simple enough to be counted off by hand. */
export interface SlowRule {
	freq: 'DAILY' | 'WEEKLY' | 'MONTHLY';
	interval: number;
	/** WEEKLY: ISO weekdays. */
	weekdays: number[];
	/** MONTHLY: day of the month. */
	monthDay: number;
	end: { count: number } | { until: Civil };
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

export function ruleText({ freq, interval, weekdays, monthDay, end }: SlowRule): string {
	const by = {
		DAILY: '',
		WEEKLY: `;BYDAY=${weekdays.map((n) => codes[n - 1]).join()}`,
		MONTHLY: `;BYMONTHDAY=${monthDay}`,
	}[freq];
	const ends = 'count' in end ? `COUNT=${end.count}` : `UNTIL=${end.until.replaceAll('-', '')}`;
	return `FREQ=${freq};INTERVAL=${interval}${by};${ends}`;
}

const weekdayOf = (at: number) => ((new Date(at).getUTCDay() + 6) % 7) + 1;

function isWanted(at: number, first: number, rule: SlowRule): boolean {
	if (rule.freq === 'DAILY') return ((at - first) / DAY) % rule.interval === 0;
	if (rule.freq === 'MONTHLY') {
		const [date, begin] = [new Date(at), new Date(first)];
		const months = (date.getUTCFullYear() - begin.getUTCFullYear()) * 12 + date.getUTCMonth() - begin.getUTCMonth();
		return date.getUTCDate() === rule.monthDay && months % rule.interval === 0;
	}
	const monday = (one: number) => one - (weekdayOf(one) - 1) * DAY;
	const weeks = (monday(at) - monday(first)) / (7 * DAY);
	return rule.weekdays.includes(weekdayOf(at)) && weeks % rule.interval === 0;
}

/** The starts of a series, one day after the other being asked whether the rule wants it. */
export function startsByHand(start: Civil, rule: SlowRule): Civil[] {
	const first = dayAt(start);
	const found: Civil[] = [];
	for (let at = first; found.length < ('count' in rule.end ? rule.end.count : Infinity); at += DAY) {
		if ('until' in rule.end && at > dayAt(rule.end.until)) break;
		if (isWanted(at, first, rule)) found.push(text(at).slice(0, 10) + start.slice(10));
	}
	return found;
}

/** From–to of each occurrence in its own zone, from its starts counted by hand. */
export function spansByHand(activity: Activity, starts: readonly Civil[]): { start: Civil; end: Civil }[] {
	const { start = '', end, due } = activity.when;
	const first = due ?? start;
	const taken = [...new Set([...starts, ...Object.keys(activity.rdates)])].filter((one) => !activity.exdates[one]).sort();
	const whole = first.length === 10;
	const length = due === undefined && end !== undefined ? wallAt(end) - wallAt(first) : 0;
	const endOf = (one: Civil) => (whole ? plusDays(one, Math.max(1, length / DAY)) : plusMinutes(one, length / 60_000));
	return taken.map((one) => ({ start: one, end: endOf(one) }));
}

/** Every epoch minute in which an activity keeps its performers busy, of those between `from` and `to`; whole days are days of `tz`. */
export function busyMinutes(
	activity: Activity,
	starts: readonly Civil[],
	tz: Tz,
	[from, to] = [0, Infinity],
): { start: Civil; minutes: Set<number> }[] {
	const { busy, status, deletedAt, when } = activity;
	const free = !busy || status === 'cancelled' || deletedAt !== undefined || when.due !== undefined;
	return spansByHand(activity, starts).map(({ start, end }) => {
		const zone = start.length === 10 ? tz : when.tz;
		const minutes = new Set<number>();
		for (let at = Math.max(from, minuteOf(start, zone)), over = Math.min(to, minuteOf(end, zone)); !free && at < over; at++)
			minutes.add(at);
		return { start, minutes };
	});
}
