import { fixedInstant } from '#lib/domain/reminders/fixedInstant.ts';
import { civilOf } from '#lib/domain/time/zone.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Reminder } from '#lib/model/reminder.ts';
import type { Instant } from '#lib/model/scalars.ts';
import { cleanText } from './cleanText.ts';
import { componentOf } from './component.ts';
import { contentLine, plainLine } from './contentLine.ts';
import type { ExportContext } from './exportContext.ts';
import { mailAddress } from '../mailAddress.ts';
import { instantLine } from './timeLine.ts';

const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

function durationText(minutesBefore: number): string {
	const total = Math.abs(Math.round(minutesBefore));
	const [days, hours, minutes] = [Math.floor(total / 1440), Math.floor(total / 60) % 24, total % 60];
	const time = `${hours > 0 ? `${hours}H` : ''}${minutes > 0 || total === 0 ? `${minutes}M` : ''}`;
	return `${minutesBefore > 0 ? '-' : ''}P${days > 0 ? `${days}D` : ''}${time === '' ? '' : `T${time}`}`;
}

function triggerLine({ trigger }: Reminder, { when, kind }: Activity): string | undefined {
	if ('at' in trigger) {
		const at = fixedInstant(trigger.at, when.tz);
		return at === undefined ? undefined : contentLine('TRIGGER', 'date-time', `${civilOf(at, 'UTC')}:00Z`);
	}
	const repeats = when.rrule !== undefined;
	const isDue = trigger.anchor === 'due' && when.due !== undefined;
	// A repeating task is told by its due time alone: there is no other anchor.
	const start = repeats ? (when.due ?? when.start) : when.start;
	if ((isDue && !repeats ? when.due : start) === undefined) return undefined;
	const related = isDue && !repeats && kind === 'task' ? 'END' : undefined;
	return contentLine('TRIGGER', 'duration', durationText(trigger.minutesBefore), { RELATED: related });
}

/** When a reminder was last dismissed, by whomever. */
function acknowledgedAt(id: string, { acknowledged }: Activity): Instant | undefined {
	const dismissals = Object.keys(acknowledged).filter((key) => key.startsWith(`${id}/`));
	const moments = dismissals.map((key) => key.slice(key.lastIndexOf('/') + 1)).filter((at) => isMoment.test(at));
	return moments.sort().at(-1);
}

function alarmLines(id: string, reminder: Reminder, activity: Activity, context: ExportContext): string[] {
	const trigger = triggerLine(reminder, activity);
	if (trigger === undefined) return [];
	const member = context.member(activity.assigneeId);
	const address = reminder.channel === 'mail' ? mailAddress(member?.email ?? '') : undefined;
	const said = [reminder.text ?? '', activity.subject, context.options.name].map(cleanText);
	const text = said.find((one) => one.trim() !== '') ?? 'Daybook';
	const acknowledged = acknowledgedAt(id, activity);
	return [
		'BEGIN:VALARM',
		plainLine('UID', id),
		plainLine('ACTION', address === undefined ? 'DISPLAY' : 'EMAIL'),
		trigger,
		contentLine('DESCRIPTION', 'text', text),
		...(address === undefined ? [] : [contentLine('SUMMARY', 'text', text), contentLine('ATTENDEE', 'cal-address', address)]),
		...(acknowledged === undefined ? [] : [instantLine('ACKNOWLEDGED', acknowledged)]),
		'END:VALARM',
	];
}

/** The reminders as VALARMs (RFC 5545 §3.6.6, RFC 9074); ours are nobody else's, and notes have none. */
export function remindersLines(activity: Activity, context: ExportContext): string[] {
	if (!context.isFull || componentOf[activity.kind] === 'VJOURNAL') return [];
	return Object.entries(activity.reminders).flatMap(([id, reminder]) => (reminder ? alarmLines(id, reminder, activity, context) : []));
}
