import { busyActivities } from '#lib/domain/sharing/busyActivities.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { BusyBlock } from '#lib/model/busyBlock.ts';
import type { Calendar } from '#lib/model/calendar.ts';
import type { Member } from '#lib/model/member.ts';
import type { SetOf, Uuid } from '#lib/model/scalars.ts';
import type { App } from '../shell/app.svelte.ts';
import { m } from '../words/m.ts';
import type { View } from './views.ts';
import { isOthers } from './visibleCalendars.ts';

/** What is known here of calendars: whose they are, and which this device hides. */
interface Calendars {
	readonly local: { readonly values: { readonly hiddenCalendars: SetOf<Uuid> } };
	readonly catalogue: { readonly calendar: ReadonlyMap<Uuid, Pick<Calendar, 'ownerId'>> };
	readonly store: { readonly self: { readonly memberId: Uuid } };
}

/**
 * Whether an activity is shown in a view: its calendar is, or a colleague shows it to everyone (S3-25), or has a column of
 * his own there (S1-46).
 */
export function isShown(
	{ local, catalogue, store }: Calendars,
	{ calendarId, broadcast }: Pick<Activity, 'calendarId' | 'broadcast'>,
	view: View,
): boolean {
	if (!local.values.hiddenCalendars[calendarId]) return true;
	const calendar = catalogue.calendar.get(calendarId);
	return (broadcast || view === 'team') && calendar !== undefined && isOthers(calendar, store.self.memberId);
}

/** What is known here of colleagues' time, and which of it this device hides. */
type BusyShown = Pick<App, 'tz'> & {
	readonly local: { readonly values: { readonly hiddenBusy: SetOf<Uuid> } };
	readonly catalogue: { readonly member: ReadonlyMap<Uuid, Pick<Member, 'name'>> };
	readonly store: { readonly self: { readonly memberId: Uuid } };
};

/** When colleagues have no time, as blocks without words: of all in the view of the team, else of those that are not hidden. */
export function shownBusy(app: BusyShown, blocks: readonly BusyBlock[], view: View): Activity[] {
	const { hiddenBusy } = app.local.values;
	const those = view === 'team' ? blocks : blocks.filter(({ memberId }) => !hiddenBusy[memberId]);
	return busyActivities(those, app.store.self.memberId, app.tz).map((activity) => {
		const name = app.catalogue.member.get(activity.assigneeId)?.name;
		return { ...activity, subject: view === 'team' || name === undefined ? m.busy_time() : m.busy_time_of({ name }) };
	});
}
