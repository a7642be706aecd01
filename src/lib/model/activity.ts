import { defineType, type RecordOf } from './defineType.ts';
import { amount, choice, custom, data, flag, longText, optional, people, ref, reminders, set, text, when, moment } from './kinds.ts';

export const activityKinds = ['event', 'task', 'call', 'mail', 'note'] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const activityStatuses = ['planned', 'not_started', 'in_progress', 'waiting', 'deferred', 'done', 'cancelled'] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

export const priorities = ['high', 'normal', 'low'] as const;
export type Priority = (typeof priorities)[number];

/** Anything done or to be done with or for someone. The one large record type. */
export const activityType = defineType('activity', 'a', {
	calendarId: ref('c', { of: 'calendar', indexed: true }),
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
	location: optional(text('l')),
	phone: optional(text('f')),
	email: optional(text('j')),
	/** What is wanted: short, shown whole in lists, may leave the team. */
	description: longText('d'),
	/** How it went: long, never in invitations. */
	details: longText('h'),
	tags: set('t', { of: 'tag' }),
	custom: custom('v'),
	reminders: reminders('q'),
	/** Who dismissed which reminder, on any device: `REMINDER/MEMBER/INSTANT`, for whatever was due until then. */
	acknowledged: set('!'),
	amount: optional(amount('$')),
	/** iCalendar properties of an imported activity that Daybook has no field for, kept for the way back. */
	foreign: optional(data('~')),
	/** The UID the activity had elsewhere, where that is not its id. */
	uid: optional(text('#')),
});

export type Activity = RecordOf<typeof activityType>;
