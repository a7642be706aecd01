import type { Activity, ActivityStatus } from '#lib/model/activity.ts';
import type { Calendar } from '#lib/model/calendar.ts';
import { emptyValues } from '#lib/model/emptyRecord.ts';
import type { Instant, Uuid } from '#lib/model/scalars.ts';
import type { Term } from '#lib/model/term.ts';
import type { When } from '#lib/model/when.ts';
import { usualReminders } from './reminders/usualReminders.ts';
import { breaksPastRule } from './pastRule.ts';
import { busyAtFirst } from './busyAtFirst.ts';

/** What a new activity starts from. */
export interface NewActivity {
	id: Uuid;
	when: When;
	category: Term;
	/** Of what is to be the calendar's own, where the category has none: its usual reminders. */
	calendar?: Pick<Calendar, 'usualReminders'> | undefined;
	calendarId: Uuid;
	memberId: Uuid;
	/** Epoch milliseconds. */
	now: number;
	subject?: string;
}

/** The status of something new: a note is done at birth, what lies in the past is recorded as done (S3-53), the rest is planned. */
export function firstStatus(category: Pick<Term, 'kind'>, when: When, now: number): ActivityStatus {
	return category.kind === 'note' || breaksPastRule(when, 'planned', now) ? 'done' : 'planned';
}

/** An activity with everything filled in that follows from its category and its time. */
export function newActivity({ id, when, category, calendar, calendarId, memberId, now, subject = '' }: NewActivity): Activity {
	const at: Instant = new Date(now).toISOString();
	const status = firstStatus(category, when, now);
	const kind = category.kind ?? 'event';
	return {
		...(emptyValues('activity') as Omit<Activity, 'id' | 'createdAt'>),
		id,
		createdAt: at,
		createdBy: memberId,
		assigneeId: memberId,
		calendarId,
		categoryId: category.id,
		kind,
		subject,
		status,
		when,
		busy: busyAtFirst(kind, when),
		reminders: usualReminders(kind, when, memberId, category, calendar),
		...(status === 'done' && { completedAt: at }),
	};
}
