import type { Calendar } from '#lib/model/calendar.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { isOthers } from '../calendar/visibleCalendars.ts';

type Offered = Pick<Calendar, 'id' | 'ownerId'>;

/** What is known here of calendars, and the one used last. */
interface Known {
	readonly local: { readonly values: { readonly calendarId: Uuid } };
	readonly catalogue: {
		readonly calendar: ReadonlyMap<Uuid, Offered>;
		readonly calendars: readonly Offered[];
		readonly barred: ReadonlySet<Uuid>;
	};
	readonly store: { readonly self: { readonly memberId: Uuid } };
}

/** The calendar that new activities go to: the one used last, else the first; never a colleague's, which one plans in for him, nor one that cannot be changed. */
export function usualCalendar({ local, catalogue, store }: Known): Uuid {
	const { calendars, calendar, barred } = catalogue;
	const last = calendar.get(local.values.calendarId);
	if (last && !isOthers(last, store.self.memberId) && !barred.has(last.id)) return last.id;
	const open = calendars.filter(({ id }) => !barred.has(id));
	return (open.find((one) => one.ownerId === store.self.memberId) ?? open[0] ?? calendars[0])?.id ?? '';
}
