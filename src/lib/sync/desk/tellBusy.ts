import { blockPatches, busyStretches } from '#lib/domain/sharing/busyBlocks.ts';
import type { Activity } from '#lib/model/activity.ts';
import { ok, type Result } from '#lib/model/result.ts';
import { addDays } from '#lib/domain/time/arithmetic.ts';
import type { DayRange } from '#lib/store/dayReach.ts';
import type { Store } from '#lib/store/store.ts';

/** How many days of one's own time a team is told of, from yesterday on. */
const daysTold = 190;

/** The days that a team is told of, from UTC's yesterday on: in whatever zone somebody looks, today and half a year are among them. */
function daysFrom(now: number, tz: string): DayRange {
	const today = new Date(now).toISOString().slice(0, 10);
	return { from: addDays(today, -1), to: addDays(today, daysTold), tz };
}

/** The activities of these days in calendars of which others see only when there is no time. */
async function ofBusyCalendars({ find }: Store, days: DayRange): Promise<Activity[]> {
	const busy = new Set((await find.all('calendar')).flatMap(({ id, sharing }) => (sharing === 'busy' ? [id] : [])));
	return busy.size === 0 ? [] : (await find.activitiesBetween(days)).filter(({ calendarId }) => busy.has(calendarId));
}

/**
 * Makes the busy blocks that a team knows of this member those that hold now: stretches of the calendars whose sharing is
 * `busy`, without a word of what they are. Writes nothing where nothing has changed.
 */
export async function tellBusy({ store, now, tz }: { store: Store; now: number; tz: string }): Promise<Result<void>> {
	const { memberId } = store.self;
	const known = [...(await store.find.all('busyBlock')), ...(await store.find.trash('busyBlock'))];
	const present = known.filter((block) => block.memberId === memberId);
	const days = daysFrom(now, tz);
	const wanted = busyStretches(await ofBusyCalendars(store, days), memberId, days);
	const patches = blockPatches(present, wanted, memberId, new Date(now).toISOString());
	if (patches.length === 0) return ok(undefined);
	const done = await store.commit({ command: 'tellBusy', patches });
	return done.ok ? ok(undefined) : done;
}
