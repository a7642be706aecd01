import type { Calendar } from '#lib/model/calendar.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { isOthers } from '../calendar/visibleCalendars.ts';

/** What is known here of calendars, and the one used last. */
interface Known {
	readonly local: { readonly values: { readonly calendarId: Uuid } };
	readonly catalogue: {
		readonly calendar: ReadonlyMap<Uuid, Pick<Calendar, 'id' | 'ownerId'>>;
		readonly calendars: readonly Pick<Calendar, 'id' | 'ownerId'>[];
	};
	readonly store: { readonly self: { readonly memberId: Uuid } };
}

/** The calendar that new activities go to: the one used last, else the first; never a colleague's, which one plans in for him. */
export function usualCalendar({ local, catalogue, store }: Known): Uuid {
	const { calendars, calendar } = catalogue;
	const last = calendar.get(local.values.calendarId);
	if (last && !isOthers(last, store.self.memberId)) return last.id;
	return (calendars.find((one) => one.ownerId === store.self.memberId) ?? calendars[0])?.id ?? '';
}
