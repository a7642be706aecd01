import type { Activity } from '#lib/model/activity.ts';
import type { Instant, Language, Uuid } from '#lib/model/scalars.ts';
import type { Audience, Invitation } from '#lib/interop/ics/write/exportOptions.ts';
import { isForOthers } from '#lib/interop/ics/write/isForOthers.ts';
import { writeCalendar } from '#lib/interop/ics/write/writeCalendar.ts';
import type { DaybookDb } from '#lib/store/db.ts';
import { Find } from '#lib/store/find.ts';
import { revisionsOf } from '#lib/store/revisions.ts';

/** What goes into a calendar file: all of it, one calendar, or some activities with what replaces their occurrences. */
export type Chosen = { kind: 'all' } | { kind: 'calendar'; id: Uuid } | { kind: 'activities'; ids: readonly Uuid[] };

export interface FileAsk {
	chosen: Chosen;
	audience: Audience;
	/** The name of the calendar, for other programs. */
	name: string;
	language: Language;
	made: Instant;
	invitation?: Invitation;
}

export interface WrittenFile {
	file: Blob;
	/** Activities in it. */
	count: number;
}

const living = (activities: readonly Activity[]) => activities.filter(({ deletedAt }) => deletedAt === undefined);

async function activitiesOf(find: Find, { chosen, audience }: FileAsk): Promise<Activity[]> {
	const suits = (activity: Activity) => audience === 'full' || isForOthers(activity);
	if (chosen.kind === 'all') return living(await find.all('activity')).filter(suits);
	if (chosen.kind === 'calendar') return (await find.inCalendar(chosen.id)).filter(suits);
	const found = living(await find.getMany('activity', chosen.ids));
	// A note or a mail goes to others only where it was chosen by itself.
	const activities = chosen.ids.length === 1 ? found : found.filter(suits);
	const replaced = await Promise.all(activities.map(({ id }) => find.ofSeries(id)));
	return [...new Map([...activities, ...replaced.flat()].map((one) => [one.id, one])).values()];
}

/** Writes a calendar file (.ics) from the rows; told now and then how much of it is done. */
export async function calendarFile(db: DaybookDb, ask: FileAsk, onProgress: (done: number, total: number) => void): Promise<WrittenFile> {
	const find = new Find(db);
	const [activities, calendars, terms, members] = await Promise.all([
		activitiesOf(find, ask),
		find.all('calendar'),
		find.all('term'),
		find.all('member'),
	]);
	const revisions = await revisionsOf(db, new Set(activities.map(({ id }) => id)));
	const { chosen: _chosen, ...asked } = ask;
	const options = { ...asked, calendars, terms, members, revisions };
	const pieces = [...writeCalendar(activities, options, (done) => onProgress(done, 1))];
	return { file: new Blob(pieces, { type: 'text/calendar;charset=utf-8' }), count: activities.length };
}
