import { busyActivities } from '#lib/domain/sharing/busyActivities.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { BusyBlock } from '#lib/model/busyBlock.ts';
import type { App } from '../shell/app.svelte.ts';
import { m } from '../words/m.ts';
import type { View } from './views.ts';
import { isOthers } from './visibleCalendars.ts';

/** Whether an activity is shown here: its calendar is, or a colleague shows it to everyone (S3-25). */
export function isShown(app: App, { calendarId, broadcast }: Activity): boolean {
	if (!app.local.values.hiddenCalendars[calendarId]) return true;
	const calendar = app.catalogue.calendar.get(calendarId);
	return broadcast && calendar !== undefined && isOthers(calendar, app.store.self.memberId);
}

/** When colleagues have no time, as blocks without words: of all in the view of the team, else of those that were asked for. */
export function shownBusy(app: App, blocks: readonly BusyBlock[], view: View): Activity[] {
	if (view === 'month' || view === 'agenda') return [];
	const { shownBusy: wanted } = app.local.values;
	const those = view === 'team' ? blocks : blocks.filter(({ memberId }) => wanted[memberId]);
	return busyActivities(those, app.store.self.memberId, app.tz).map((activity) => {
		const name = app.catalogue.member.get(activity.assigneeId)?.name;
		return { ...activity, subject: view === 'team' || name === undefined ? m.busy_time() : m.busy_time_of({ name }) };
	});
}
