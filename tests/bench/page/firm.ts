import { addDays } from '#lib/domain/time/arithmetic.ts';
import { weekday } from '#lib/domain/time/week.ts';
import { randomFrom, type Random } from '#lib/domain/sample/random.ts';
import { uuidFromText } from '#lib/domain/uuidFromText.ts';
import { hues } from '#lib/model/calendar.ts';
import type { Change, Patch } from '#lib/model/change.ts';
import type { Civil, Tz, Uuid } from '#lib/model/scalars.ts';
import { dictionaryIds, firstRecords } from '#lib/store/firstRecords.ts';

/** The firm of the bench: twelve people who write for months, in one zone. */
export interface Firm {
	random: Random;
	tz: Tz;
	/** Whoever sits at this device comes first. */
	members: readonly Uuid[];
	calendars: readonly Uuid[];
	tags: readonly Uuid[];
}

export const tz: Tz = 'Europe/Rome';
const people = 12;
/** What one person plans on one working day. */
const perDay = 16;
export const plannedPerDay = people * perDay;

/** The last day on which the firm plans anything; the questions are about this month. */
export const lastDay: Civil = '2026-06-30';

const ids = (what: string, count: number) => Array.from({ length: count }, (_, index) => uuidFromText(`bench/${what}/${index}`));

/** The firm around the member at this device; the same each time. */
export function firmOf(self: Uuid, seed = 'bench'): Firm {
	const members = [self, ...ids('member', people - 1)];
	return { random: randomFrom(seed), tz, members, calendars: ids('calendar', 6), tags: ids('tag', 12) };
}

/** The change that begins the bench's Daybook, as it begins for anyone. */
export function begin(given: { member: Uuid; calendar: Uuid }): Change {
	const words = { category: (key: string) => key, dictionary: (key: string) => key, calendar: 'My calendar', me: 'Me' };
	return firstRecords(given, words, 'en', tz);
}

/** The change that adds the colleagues, their calendars and the tags. */
export function firmChange({ members, calendars, tags }: Firm): Change {
	const [self, ...colleagues] = members as [Uuid, ...Uuid[]];
	const hueAt = (index: number) => hues[index % hues.length]!;
	const patches: Patch[] = [
		...colleagues.map((id, at): Patch => {
			const fields = { name: `Colleague ${at}`, tz, locale: 'it', hue: hueAt(at), createdBy: self } as const;
			return { type: 'member', id, create: true, fields };
		}),
		...calendars.map((id, at): Patch => {
			return {
				type: 'calendar',
				id,
				create: true,
				fields: { name: `Calendar ${at}`, hue: hueAt(at), createdBy: self },
			};
		}),
		...tags.map((id, at): Patch => {
			const fields = { dictionaryId: dictionaryIds.tag, label: { en: `Tag ${at}` }, order: at, createdBy: self };
			return { type: 'term', id, create: true, fields };
		}),
	];
	return { command: 'addSample', patches };
}

/** So many working days up to and with `lastDay`, and `after` that follow. */
export function workingDays(count: number, after: number): Civil[] {
	const days: Civil[] = [];
	for (let day = lastDay; days.length < count; day = addDays(day, -1)) if (weekday(day) <= 5) days.unshift(day);
	for (let day = addDays(lastDay, 1); days.length < count + after; day = addDays(day, 1)) if (weekday(day) <= 5) days.push(day);
	return days;
}
