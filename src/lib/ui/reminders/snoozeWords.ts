import { snoozedUntil, type Snooze } from '#lib/domain/reminders/snoozes.ts';
import type { PlannedReminder } from '#lib/domain/reminders/plannedReminder.ts';
import { civilOf } from '#lib/domain/time/zone.ts';
import type { App } from '../shell/app.svelte.ts';
import { formatTime } from '../words/format.ts';
import { m } from '../words/m.ts';

/** What a snooze is called: `10 minutes`, `Until it starts, 10:00`, `Tomorrow, 08:00`. */
export function snoozeWords(snooze: Snooze, row: PlannedReminder, app: App): string {
	const workingHours = app.catalogue.member.get(app.store.self.memberId)?.workingHours;
	const question = { now: app.now.ms, tz: app.tz, ...(workingHours !== undefined && { workingHours }) };
	const time = formatTime(civilOf(snoozedUntil(snooze, row, question), app.tz));
	switch (snooze) {
		case 'start':
			return m.snooze_start({ time });
		case 'tomorrow':
			return m.snooze_tomorrow({ time });
		case '60':
			return m.snooze_hour();
		default:
			return m.snooze_minutes({ count: Number(snooze) });
	}
}
