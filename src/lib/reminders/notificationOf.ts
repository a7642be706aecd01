import { isDay } from '#lib/domain/time/civil.ts';
import { plannedOf, type PlannedReminder } from '#lib/domain/reminders/plannedReminder.ts';
import type { HeldReminder } from '#lib/store/claimReminders.ts';
import type { LockLook } from '#lib/store/lock/lockRow.ts';
import type { ReminderWords } from './reminderWords.ts';

/** What a notification carries for whoever handles it; `waiting` is the one that speaks for several. */
export type NotificationData = { kind: 'reminder'; row: PlannedReminder } | { kind: 'waiting' } | { kind: 'test' };

/** Of the notification standard, but not in TypeScript's types. */
interface Options extends NotificationOptions {
	data: NotificationData;
	actions?: { action: string; title: string }[];
	timestamp?: number;
}

export interface Shown {
	title: string;
	options: Options;
}

const icons = { icon: '/icons/icon-192.png', badge: '/icons/icon-192.png' };

/** The tag of the one notification that speaks for several. */
export const waitingTag = 'daybook waiting';

/** When it is, as people there say it: with the day only where it is not today. */
function timeText({ row, activity }: HeldReminder, { locale, tz }: ReminderWords, now: number): string {
	const start = activity.when.due ?? activity.when.start;
	if (start === undefined) return '';
	const dayFormat = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: tz });
	const day = dayFormat.format(row.from);
	if (isDay(start)) return day;
	const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: tz });
	const time = row.to > row.from ? `${format.format(row.from)}–${format.format(row.to)}` : format.format(row.from);
	return dayFormat.format(now) === day ? time : `${day}, ${time}`;
}

function titleOf({ row, activity }: HeldReminder, words: ReminderWords): string {
	const own = activity.reminders[row.reminderId]?.text;
	const subject = activity.subject || words.untitled;
	if (row.channel === 'mail') return words.mail.replace('{subject}', () => subject);
	if (row.channel === 'sms') return words.sms.replace('{subject}', () => subject);
	return own ?? subject;
}

/** A reminder as a notification. `actions`: the browser shows buttons. */
export function notificationOf(held: HeldReminder, words: ReminderWords, now: number, actions: boolean): Shown {
	const { row, activity } = held;
	const title = titleOf(held, words);
	const subject = title === activity.subject || row.channel !== 'app' ? undefined : activity.subject;
	const body = [subject, timeText(held, words, now), activity.location].filter(Boolean).join(' · ');
	const buttons = [...(row.channel === 'app' ? [{ action: 'done', title: words.done }] : []), { action: 'snooze', title: words.snooze }];
	return {
		title,
		options: {
			...icons,
			body,
			tag: row.id,
			lang: words.locale,
			timestamp: row.from,
			requireInteraction: activity.priority === 'high',
			data: { kind: 'reminder', row: plannedOf(row) },
			...(actions && { actions: buttons }),
		},
	};
}

/** The one notification for reminders that came together; what they are is in the app. */
export function summaryOf(held: readonly HeldReminder[], words: ReminderWords): Shown {
	const subjects = held.slice(0, 3).map(({ activity }) => activity.subject || words.untitled);
	return {
		title: words.several.replace('{count}', String(held.length)),
		options: { ...icons, body: subjects.join(' · '), tag: waitingTag, lang: words.locale, data: { kind: 'waiting' } },
	};
}

/** What may be said while Daybook is locked: that something is due. It goes when what waits has been looked at. */
export function lockedNotification({ language, waiting }: LockLook): Shown {
	return { title: 'Daybook', options: { ...icons, body: waiting, tag: waitingTag, lang: language, data: { kind: 'waiting' } } };
}
