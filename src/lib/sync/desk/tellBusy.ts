import { blockPatches, busyStretches } from '#lib/domain/sharing/busyBlocks.ts';
import type { Activity } from '#lib/model/activity.ts';
import { ok, type Result } from '#lib/model/result.ts';
import { addDays } from '#lib/domain/time/arithmetic.ts';
import type { Store } from '#lib/store/store.ts';

/** How many days of one's own time a team is told of, from yesterday on. */
const daysTold = 190;

/** The days that a team is told of, by UTC: in whatever zone somebody looks, today and half a year are among them. */
function daysFrom(now: number): { from: string; to: string; tz: string } {
	const today = new Date(now).toISOString().slice(0, 10);
	return { from: addDays(today, -1), to: addDays(today, daysTold), tz: 'UTC' };
}

/** The activities of calendars of which others see only when there is no time. */
async function ofBusyCalendars({ find }: Store): Promise<Activity[]> {
	const calendars = (await find.all('calendar')).filter(({ sharing }) => sharing === 'busy');
	return (await Promise.all(calendars.map(({ id }) => find.inCalendar(id)))).flat();
}

/**
 * Makes the busy blocks that a team knows of this member those that hold now: stretches of the calendars whose sharing is
 * `busy`, without a word of what they are. Writes nothing where nothing has changed.
 */
export async function tellBusy({ store, now, tz }: { store: Store; now: number; tz: string }): Promise<Result<void>> {
	const { memberId } = store.self;
	const known = [...(await store.find.all('busyBlock')), ...(await store.find.trash('busyBlock'))];
	const present = known.filter((block) => block.memberId === memberId);
	const wanted = busyStretches(await ofBusyCalendars(store), memberId, { ...daysFrom(now), tz });
	const patches = blockPatches(present, wanted, memberId, new Date(now).toISOString());
	if (patches.length === 0) return ok(undefined);
	const done = await store.commit({ command: 'tellBusy', patches });
	return done.ok ? ok(undefined) : done;
}
