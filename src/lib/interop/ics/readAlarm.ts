import { minutesBetween } from '#lib/domain/time/arithmetic.ts';
import { uuidFromText } from '#lib/domain/uuidFromText.ts';
import type { Reminder } from '#lib/model/reminder.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { When } from '#lib/model/when.ts';
import type { EntryContext } from './entryContext.ts';
import type { ImportedReminder } from './imported.ts';
import { clockIn, placeTime } from './placeTime.ts';
import { readProperty, type Property } from './property.ts';
import { readDuration } from './readDuration.ts';
import { readInstant } from './readTime.ts';
import type { Block } from './splitBlocks.ts';
import { textOf } from './text.ts';

/** The activity that alarms belong to, as far as they depend on it. */
export interface AlarmOwner {
	id: Uuid;
	subject: string;
	when: When;
	isTask: boolean;
}

export interface ReadAlarm {
	reminder?: ImportedReminder;
	/** The alarm has more in it than the reminder holds. */
	more: boolean;
}

const held = new Set(['TRIGGER', 'ACTION', 'DESCRIPTION', 'UID', 'X-WR-ALARMUID', 'ACKNOWLEDGED']);
/** Descriptions that programs write because the standard demands one. */
const empty = /^(reminder|this is an event reminder|event reminder|alarm|default.*|mozilla alarm.*|description)?$/i;

function triggerOf(trigger: Property, { when, isTask }: AlarmOwner, context: EntryContext): Reminder['trigger'] | undefined {
	const duration = readDuration(trigger.value);
	if (!duration) {
		const time = placeTime(trigger, context);
		return time && { at: clockIn(time, when.tz) };
	}
	const before = -(duration.days * 1440 + Math.round(duration.seconds / 60)) + 0;
	const atEnd = trigger.params.get('RELATED')?.toUpperCase() === 'END';
	if (isTask)
		return {
			minutesBefore: before,
			anchor: when.due !== undefined && (atEnd || when.start === undefined) ? 'due' : 'start',
		};
	const length = atEnd && when.start !== undefined && when.end !== undefined ? minutesBetween(when.start, when.end) : 0;
	return { minutesBefore: before - length, anchor: 'start' };
}

/** Reads a VALARM (RFC 5545 §3.6.6, RFC 9074) as a reminder; one without a usable trigger gives none. */
export function readAlarm(block: Block, owner: AlarmOwner, context: EntryContext): ReadAlarm {
	const properties = block.lines.map(readProperty);
	const named = (name: string) => properties.find((property) => property?.name === name);
	const more = properties.some((property) => !property || !held.has(property.name)) || block.children.length > 0;
	const trigger = named('TRIGGER');
	const action = named('ACTION')?.value.trim().toUpperCase() ?? 'DISPLAY';
	// Apple writes ACTION:NONE to say that its default alarm is off.
	const when = trigger && action !== 'NONE' ? triggerOf(trigger, owner, context) : undefined;
	if (!trigger || !when) return { more: true };
	const description = named('DESCRIPTION');
	const text = description ? textOf(description).trim() : '';
	const acknowledged = readInstant(named('ACKNOWLEDGED')?.value ?? '');
	const reminder: ImportedReminder = {
		id: uuidFromText(`${owner.id}\nalarm\n${action}\n${trigger.line}`),
		trigger: when,
		channel: action === 'EMAIL' ? 'mail' : 'app',
		...(!empty.test(text) && text !== owner.subject && text.length <= 1_000 && { text }),
		...(acknowledged !== undefined && { acknowledgedAt: acknowledged }),
	};
	return { reminder, more };
}

/** Reads AALARM, DALARM or MALARM of vCalendar 1.0: a time, then parts that say how to ring. */
export function readOldAlarm(property: Property, owner: AlarmOwner, context: EntryContext): ImportedReminder | undefined {
	const [first = ''] = property.value.split(';');
	const time = first.trim() === '' ? undefined : placeTime(property, context, first);
	if (!time) return undefined;
	const channel = property.name === 'MALARM' ? 'mail' : 'app';
	return {
		id: uuidFromText(`${owner.id}\nalarm\n${property.line}`),
		trigger: { at: clockIn(time, owner.when.tz) },
		channel,
	};
}
