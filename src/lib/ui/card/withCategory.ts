import { assignedOn } from '#lib/domain/assignedOn.ts';
import { busyAtFirst, canBeBusy } from '#lib/domain/busyAtFirst.ts';
import { givenStatus } from '#lib/domain/card/givenStatus.ts';
import { firstStatus } from '#lib/domain/newActivity.ts';
import { followUsual } from '#lib/domain/reminders/usualReminders.ts';
import { dayOf } from '#lib/domain/time/civil.ts';
import { civilOf } from '#lib/domain/time/zone.ts';
import { whenForKind } from '#lib/domain/whenForKind.ts';
import type { Activity } from '#lib/model/activity.ts';
import { offeredStatuses } from '#lib/model/status.ts';
import type { Term } from '#lib/model/term.ts';
import type { Catalogue } from '../shell/catalogue.svelte.ts';

/** What is known of categories and calendars. */
type Known = Pick<Catalogue, 'term' | 'calendar'>;

/** An activity with another category, and what follows from it: kind, form of time, a status that the kind offers, its usual reminders. */
export function withCategory(activity: Activity, category: Term, now: number, known: Known): Activity {
	const kind = category.kind ?? 'event';
	const timed = whenForKind(activity.when, kind, category.minutes);
	const when = kind === 'task' && activity.kind !== 'task' ? assignedOn(timed, dayOf(civilOf(now, timed.tz))) : timed;
	const offered: readonly string[] = offeredStatuses[kind];
	const fitting = offered.includes(activity.status) ? activity.status : firstStatus(category, when, now);
	const status = givenStatus(activity, { ...activity, kind, status: fitting });
	const after = {
		...activity,
		categoryId: category.id,
		kind,
		when,
		status,
		busy: canBeBusy(activity.kind) ? activity.busy && canBeBusy(kind) : busyAtFirst(kind, when),
	};
	return { ...after, reminders: followUsual(activity, after, known) };
}
