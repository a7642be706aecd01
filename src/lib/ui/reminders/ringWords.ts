import { dueInstant } from '#lib/domain/reminders/dueInstant.ts';
import { fixedInstant } from '#lib/domain/reminders/fixedInstant.ts';
import { isDay } from '#lib/domain/time/civil.ts';
import { civilOf } from '#lib/domain/time/zone.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Reminder } from '#lib/model/reminder.ts';
import type { Civil } from '#lib/model/scalars.ts';
import type { App } from '../shell/app.svelte.ts';
import { formatShortDay, formatTime } from '../words/format.ts';
import { m } from '../words/m.ts';
import { dayOffsetWords, offsetWords } from './offsetWords.ts';

const civilWords = (civil: Civil) => `${formatShortDay(civil)}, ${formatTime(civil)}`;

/** What a reminder is called: `10 minutes before`, or the day and the hour. */
export function reminderName({ trigger, snoozes }: Reminder, { when }: Activity, app: App): string {
	if ('at' in trigger) {
		const at = fixedInstant(trigger.at, when.tz);
		const words = at === undefined ? trigger.at : civilWords(civilOf(at, app.tz));
		return snoozes ? m.reminder_snoozed({ when: words }) : words;
	}
	const start = when.due ?? when.start;
	return start !== undefined && isDay(start) ? dayOffsetWords(trigger.minutesBefore) : offsetWords(trigger.minutesBefore);
}

/** When a reminder rings, in the zone of the person: the person sees what he has chosen. */
export function ringWords({ trigger }: Reminder, { when }: Activity, app: App): string {
	const start = when.due ?? when.start;
	if ('at' in trigger || start === undefined) return '';
	if (when.rrule !== undefined) return m.reminder_rings_each();
	const at = dueInstant({ own: when, wholeDay: isDay(start) }, trigger.minutesBefore, app.tz);
	const words = civilWords(civilOf(at, app.tz));
	return at <= app.now.ms ? `${words} – ${m.reminder_past()}` : words;
}
