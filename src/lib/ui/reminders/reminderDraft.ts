import { mailtoAddress, smsAddress } from '#lib/interop/message/draftAddress.ts';
import { performersOf } from '#lib/domain/performersOf.ts';
import { zoneCity } from '../words/whenWords.ts';
import { formatLongDay, formatTime } from '../words/format.ts';
import { civilOf } from '#lib/domain/time/zone.ts';
import { isDay } from '#lib/domain/time/civil.ts';
import { m } from '../words/m.ts';
import type { App } from '../shell/app.svelte.ts';
import type { ListedReminder } from './reminderList.ts';

/** The day and the hour, in words that stand alone: whoever reads them may be elsewhere. */
function standardText({ row, activity }: ListedReminder, app: App): string {
	const subject = activity.subject || m.untitled();
	const start = activity.when.due ?? activity.when.start;
	if (start === undefined) return m.reminder_text_open({ subject });
	const civil = civilOf(row.from, app.tz);
	if (isDay(start)) return m.reminder_text_day({ subject, day: formatLongDay(civil) });
	return m.reminder_text({ subject, day: formatLongDay(civil), time: formatTime(civil), zone: zoneCity(app.tz) });
}

/** The address that opens a prepared e-mail or text message; undefined for reminders of the app. */
export function reminderDraft(listed: ListedReminder, app: App): string | undefined {
	const { row, activity } = listed;
	const reminder = activity.reminders[row.reminderId];
	if (!reminder || row.channel === 'app') return undefined;
	const ids = reminder.audience === 'performers' ? performersOf(activity) : [app.store.self.memberId];
	const members = ids.flatMap((id) => app.catalogue.member.get(id) ?? []);
	const body = reminder.text ?? [standardText(listed, app), activity.location].filter(Boolean).join('. ');
	if (row.channel === 'sms') return smsAddress({ to: members.flatMap(({ phone }) => phone ?? []), body });
	const subject = m.reminder_mail_subject({ subject: activity.subject || m.untitled() });
	return mailtoAddress({ to: members.map(({ email }) => email), subject, body });
}
