import type { ReminderWords } from '#lib/reminders/reminderWords.ts';
import type { Tz } from '#lib/model/scalars.ts';
import { localeTag } from '../words/language.svelte.ts';
import { m } from '../words/m.ts';

/** What notifications say, in the language spoken now. Words in braces are filled in when they are shown. */
export function notificationWords(tz: Tz): ReminderWords {
	return {
		locale: localeTag(),
		tz,
		done: m.reminder_done(),
		snooze: m.snooze_minutes({ count: 10 }),
		untitled: m.untitled(),
		several: m.notification_several({ count: '{count}' }),
		mail: m.notification_mail({ subject: '{subject}' }),
		sms: m.notification_sms({ subject: '{subject}' }),
	};
}
