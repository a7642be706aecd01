import { defineType, type RecordOf } from './defineType.ts';
import { filedFields } from './filed.ts';
import { amount, choice, data, flag, longText, moment, moments, optional, people, ref, reminders, set, text, when } from './kinds.ts';

export const activityKinds = ['event', 'task', 'call', 'mail', 'note'] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const activityStatuses = ['planned', 'not_started', 'in_progress', 'waiting', 'deferred', 'done', 'cancelled'] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

export const priorities = ['high', 'normal', 'low'] as const;
export type Priority = (typeof priorities)[number];

/** Which side took the step. */
export const directions = ['outbound', 'inbound'] as const;
export type Direction = (typeof directions)[number];

/** Whether the goals were reached. */
export const outcomes = ['success', 'failure'] as const;
export type Outcome = (typeof outcomes)[number];

/** Anything done or to be done with or for someone. The one large record type. */
export const activityType = defineType('activity', 'a', {
	calendarId: ref('c', { of: 'calendar' }),
	categoryId: ref('g', { of: 'category' }),
	/** Always the kind of the category. */
	kind: choice('k', activityKinds),
	subject: text('n'),
	status: choice('s', activityStatuses),
	priority: choice('p', priorities, 'normal'),
	completedAt: optional(moment('z')),
	when: when('w'),
	/** Wall clocks of occurrences that do not take place here: skipped, or records of their own. */
	exdates: set('e'),
	/** Wall clocks of occurrences beside the rule. */
	rdates: set('r'),
	/** The occurrence of another activity that this one replaces. */
	seriesId: optional(ref('y', { of: 'activity', indexed: true })),
	recurrenceId: optional(text('i')),
	busy: flag('b', true),
	assigneeId: ref('u', { of: 'member' }),
	participants: people('m'),
	/** Only with a link to a company or a contact (I-11). */
	direction: optional(choice('D', directions)),
	/** Shown in the calendars of everyone who may look, performer or not. */
	broadcast: flag('B'),
	/** What it is about: `LinkKey`s. */
	links: set('L'),
	threadId: optional(ref('T', { of: 'thread', indexed: true })),
	/** The activity that this one was planned from. */
	followsId: optional(ref('F', { of: 'activity' })),
	location: optional(text('l')),
	/** `{ lat, lon }` in degrees (WGS 84). */
	geo: optional(data('G')),
	phone: optional(text('f')),
	email: optional(text('j')),
	/** What is wanted: short, shown whole in lists, may leave the team. */
	description: longText('d'),
	/** How it went: long, never in invitations. */
	details: longText('h'),
	...filedFields,
	reminders: reminders('q'),
	/** Who dismissed which reminder, on any device: `REMINDER/MEMBER/INSTANT`, for whatever was due until then. */
	acknowledged: set('!'),
	/** Booked resources, and since when: who was first keeps one (I-8). */
	resources: moments('R'),
	goals: set('O', { of: 'goal' }),
	outcome: optional(choice('o', outcomes)),
	amount: optional(amount('$')),
	productId: optional(ref('P', { of: 'product' })),
	/** To be completed later. */
	incomplete: flag('?'),
	/** iCalendar properties of an imported activity that Daybook has no field for, kept for the way back. */
	foreign: optional(data('~')),
	/** The UID the activity had elsewhere, where that is not its id. */
	uid: optional(text('#')),
});

export type Activity = RecordOf<typeof activityType>;
