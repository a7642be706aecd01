import type { Activity } from '#lib/model/activity.ts';
import type { Reminder } from '#lib/model/reminder.ts';
import type { Civil, Tz, Uuid } from '#lib/model/scalars.ts';
import { isOpen } from '#lib/model/status.ts';
import type { Occurrence } from '../occurrence.ts';
import { occurrencesOf } from '../occurrencesOf.ts';
import { performersOf } from '../performersOf.ts';
import { realSpan, type RealSpan } from '../realSpan.ts';
import { spanOf } from '../span.ts';
import { addDays } from '../time/arithmetic.ts';
import { dayOf, isDay } from '../time/civil.ts';
import { civilOf } from '../time/zone.ts';
import { acknowledgedUntil } from './acknowledgement.ts';
import { dueInstant } from './dueInstant.ts';
import { fixedInstant } from './fixedInstant.ts';
import type { PlannedReminder } from './plannedReminder.ts';

/** For whom reminders are planned, and of which stretch of time; instants are epoch milliseconds. */
export interface PlanningQuestion {
	memberId: Uuid;
	/** Where the person is: whole days begin at midnight there. */
	tz: Tz;
	now: number;
	/** The first instant, included. */
	from: number;
	/** The last instant, included. */
	to: number;
}

/** The most reminders of one activity on either side of now: a rule from outside may repeat every minute; the next days bring the next ones. */
const mostOfOne = 400;
/** The most places that are looked at for them: some days of such a rule. */
const mostPlaces = 10_000;
const minute = 60_000;

/** Whether a reminder of an activity is meant for a member. */
export function isFor({ audience, by }: Reminder, activity: Activity, memberId: Uuid): boolean {
	if (audience === 'performers') return performersOf(activity).includes(memberId);
	return (by ?? activity.createdBy) === memberId;
}

type Place = Pick<Occurrence, 'own' | 'wholeDay' | 'recurrenceId'>;

/** From–to of an occurrence as instants; a whole day is that of `tz`. */
function lengthOf({ own, wholeDay }: Place, tz: Tz): RealSpan {
	return realSpan(spanOf(own)!, wholeDay ? tz : own.tz);
}

/** The occurrences whose reminder, so many minutes before, can be due in a stretch; the first ones of very many. */
function placesNear(activity: Activity, minutesBefore: number, { from, to }: Pick<PlanningQuestion, 'from' | 'to'>): Occurrence[] {
	const zone = activity.when.tz;
	const around = {
		from: addDays(dayOf(civilOf(from + minutesBefore * minute, zone)), -2),
		to: addDays(dayOf(civilOf(to + minutesBefore * minute, zone)), 2),
	};
	return occurrencesOf(activity, { ...around, tz: zone }, mostPlaces);
}

/** The same of the whole stretch asked for; where those before now are too many to reach it, those after it. */
function places(activity: Activity, minutesBefore: number, question: PlanningQuestion): Place[] {
	const all = placesNear(activity, minutesBefore, question);
	return all.length < mostPlaces ? all : placesNear(activity, minutesBefore, { ...question, from: question.now });
}

function placeOf(activity: Activity, recurrenceId: Civil | undefined): Place {
	const { rrule: _rrule, ...when } = activity.when;
	const start = when.due ?? when.start ?? '';
	if (recurrenceId === undefined) return { own: when, wholeDay: isDay(start) };
	const range = { from: addDays(dayOf(recurrenceId), -1), to: addDays(dayOf(recurrenceId), 2), tz: when.tz };
	const found = occurrencesOf(activity, range).find((one) => one.recurrenceId === recurrenceId);
	return found ?? { own: { tz: when.tz }, wholeDay: true };
}

type Due = Place & { at: number };

function dueOf(activity: Activity, { trigger, snoozes }: Reminder, question: PlanningQuestion): Due[] {
	if ('at' in trigger) {
		const at = fixedInstant(trigger.at, activity.when.tz);
		if (at === undefined) return [];
		const place = placeOf(activity, snoozes?.recurrenceId);
		// What is put off belongs to an occurrence; skipped or moved away, it takes its reminder along.
		const gone = snoozes?.recurrenceId !== undefined && place.own.start === undefined && place.own.due === undefined;
		return gone ? [] : [{ ...place, at }];
	}
	const { minutesBefore } = trigger;
	// The calendar ends with the year 9999; what somebody sent may ask for a reminder beyond.
	if (Math.abs(minutesBefore) > 366 * 24 * 60) return [];
	return places(activity, minutesBefore, question).map((place) => ({
		...place,
		at: dueInstant(place, minutesBefore, question.tz),
	}));
}

function planned(activity: Activity, reminderId: Uuid, { channel, snoozes }: Reminder, due: Due, tz: Tz): PlannedReminder {
	const { at } = due;
	const recurrenceId = due.recurrenceId ?? snoozes?.recurrenceId;
	const dated = spanOf(due.own) !== undefined;
	return {
		id: `${activity.id}/${reminderId}/${at}`,
		activityId: activity.id,
		reminderId,
		...(recurrenceId !== undefined && { recurrenceId }),
		channel,
		at,
		...(dated ? lengthOf(due, tz) : { from: at, to: at }),
	};
}

function nearest(all: readonly PlannedReminder[], now: number): PlannedReminder[] {
	const inOrder = [...all].sort((one, other) => one.at - other.at);
	const past = inOrder.filter(({ at }) => at <= now).length;
	return inOrder.slice(Math.max(0, past - mostOfOne), past + mostOfOne);
}

/**
 * The reminders of an activity that are for a member and due in a stretch of time, by time. None of what is closed or
 * in the trash, none of an occurrence that was skipped, and none that the member has dismissed.
 */
export function remindersOf(activity: Activity, question: PlanningQuestion): PlannedReminder[] {
	if (activity.deletedAt !== undefined || !isOpen(activity.status)) return [];
	const all = Object.entries(activity.reminders).flatMap(([reminderId, reminder]) => {
		if (!reminder || !isFor(reminder, activity, question.memberId)) return [];
		const until = acknowledgedUntil(activity, reminderId, question.memberId);
		return dueOf(activity, reminder, question)
			.filter(({ at }) => at > until && at >= question.from && at <= question.to)
			.map((due) => planned(activity, reminderId, reminder, due, question.tz));
	});
	return nearest(all, question.now);
}
